/** Services that nearly every organisation uses, and true names that lures imitate. */
export const PLATFORMS = `
adobe.com adobe.io adobedtm.com akamai.com akamai.net akamaiedge.net akamaized.net akamaitechnologies.com
alibaba.com amazon.co.uk amazon.com amazon.de amazon.es amazon.fr amazon.it amazontrust.com
android.com apache.org apple.com apple-dns.net aruba.it atlassian.com baidu.com bing.com booking.com
bootstrapcdn.com brt.it cdn-apple.com chatgpt.com cisco.com citrix.com cloudflare.com
cloudflareinsights.com debian.org dell.com dhl.com dhl.it digicert.com docker.com docker.io
doubleclick.net dropboxstatic.com duckduckgo.com ebay.com ebay.it edgekey.net edgesuite.net enel.it
eni.com facebook.com facebook.net fastly.net fastweb.it fbcdn.net fedex.com fontawesome.com gitlab.com
globalsign.com gls-italy.com godaddy.com google-analytics.com googleapis.com googletagmanager.com
gstatic.com hp.com ibm.com icloud.com instagram.com intel.com java.com jquery.com jsdelivr.net
lencr.org letsencrypt.org licdn.com linkedin.com live.com microsoft.com mozilla.com mozilla.org
mozilla.net msftconnecttest.com msftncsi.com mysql.com netflix.com nodejs.org npmjs.com npmjs.org
ntp.org nvidia.com office.com openai.com openssl.org opera.com oracle.com paypal.com php.net
pinterest.com postgresql.org pypi.org python.org reddit.com redhat.com register.it salesforce.com
samsung.com sap.com sda.it sectigo.com skype.com slack.com snapchat.com sourceforge.net spotify.com
stackoverflow.com steampowered.com stripe.com subito.it teamviewer.com telegram.org tiktok.com tim.it
trenitalia.com twitter.com ubuntu.com unpkg.com ups.com vmware.com vodafone.it w3.org whatsapp.com
whatsapp.net wikimedia.org wikipedia.org windows.com windowsupdate.com windtre.it wordpress.org x.com
yahoo.com yandex.ru youtube.com ytimg.com zendesk.com zoom.us
`;

/** Resolvers over HTTPS and TLS, by name. */
export const PUBLIC_DNS_NAMES = `
adguard-dns.com cloudflare-dns.com dns.google dns.google.com dns.nextdns.io dns.quad9.net dns0.eu
doh.cleanbrowsing.org doh.opendns.com mullvad.net one.one.one.one opendns.com quad9.net
`;

/** Places where anybody can publish or upload under one common name: the path says whose it is. */
export const SHARED_HOSTING = `
1drv.com 1drv.ms 4shared.com amazonaws.com anonfiles.com archive.org bitbucket.org box.com
canva.com catbox.moe cdn.discordapp.com codepen.io discord.com discord.gg discordapp.com
docs.google.com drive.google.com dropbox.com dropboxusercontent.com evernote.com file.io
firebasestorage.googleapis.com forms.gle forms.office.com gist.github.com
gist.githubusercontent.com gitee.com github.com github.io githubusercontent.com gofile.io
googleusercontent.com imgur.com jotform.com mediafire.com medium.com mega.co.nz mega.nz notion.so
onedrive.live.com paste.ee pastebin.com pcloud.com raw.githubusercontent.com rentry.co
sendspace.com sites.google.com storage.googleapis.com t.me telegra.ph transfer.sh trello.com
ufile.io wetransfer.com
`;

/** Places where each user has a name of its own below; the public suffix list knows some of them. */
export const USER_SITES = `
000webhostapp.com altervista.org appspot.com azureedge.net azurewebsites.net backblazeb2.com
blogspot.com cloudapp.net cloudfront.net ddns.net duckdns.org firebaseapp.com glitch.me
herokuapp.com hopto.org linodeobjects.com mystrikingly.com myvnc.com netlify.app ngrok.io
no-ip.org notion.site pages.dev r2.dev servepics.com sharepoint.com surge.sh sytes.net
trycloudflare.com tumblr.com typeform.com vercel.app web.app webflow.io weebly.com wixsite.com
wordpress.com workers.dev zapto.org
`;

/** Mailboxes of the public, and Italian certified mail (PEC). */
export const MAIL_PROVIDERS = `
126.com 163.com alice.it aol.com arubapec.it email.it fastmail.com fastwebnet.it gmail.com gmx.com
gmx.de gmx.net googlemail.com hotmail.com hotmail.it inwind.it iol.it legalmail.it libero.it live.it
mac.com mail.com mail.ru me.com msn.com namirialpec.it outlook.com outlook.it pec.aruba.it pec.it
pecimprese.it postecert.it postepec.it proton.me protonmail.com qq.com rocketmail.com
sicurezzapostale.it tin.it tiscali.it tuta.com tutanota.com virgilio.it web.de yahoo.co.uk yahoo.it
yandex.com ymail.com zoho.com
`;

/** Public bodies, banks and payment services that Italian lures imitate; the true names are theirs. */
export const INSTITUTIONS = `
aci.it acn.gov.it agenziaentrate.gov.it agenziaentrateriscossione.gov.it agid.gov.it bancaditalia.it
bancaetica.it bancaifis.it bancamediolanum.it bancobpm.it bancobpmspa.it bancosardegna.it
bancosella.it bnl.it bper.it cabel.it carabinieri.it commissariatodips.it confindustria.it consob.it
credem.it credit-agricole.it crif.com difesa.it europa.eu fineco.it finecobank.com garanteprivacy.it
gdf.gov.it giustizia.it gov.it governo.it hellobank.it illimity.com inail.it ing.it inps.it
intesasanpaolo.com isybank.com italia.it mastercard.com mps.it n26.com nexi.it pagopa.it
poliziadistato.it poste.it posteitaliane.it postepay.it regione.toscana.it revolut.com satispay.com
sella.it unicredit.it unicreditgroup.eu visa.com visa.it widiba.it
`;

/** Security firms and their tools that the other list lacks. */
export const MORE_SECURITY_VENDORS = `
abuse.ch any.run avast.com avast.io cert-agid.gov.it csirt.gov.it eset.com gendigital.com
hybrid-analysis.com joesandbox.com kaspersky.com malwarebazaar.com misp-project.org mitre.org nist.gov
otx.alienvault.com rapid7.com redcanary.com shodan.io snort.org suricata.io tria.ge urlscan.io
virustotal.com
`;
