/** Services that nearly every organisation uses; pages of users under them are another matter. */
export const PLATFORMS = `
adobe.com adobe.io adobedtm.com akamai.com akamai.net akamaiedge.net akamaized.net akamaitechnologies.com
alibaba.com amazon.co.uk amazon.com amazon.de amazon.es amazon.fr amazon.it amazontrust.com
android.com apache.org apple.com apple-dns.net atlassian.com aws.amazon.com baidu.com bing.com
booking.com bootstrapcdn.com cdn-apple.com chatgpt.com cisco.com citrix.com cloudflare.com
cloudflare-dns.com cloudflareinsights.com debian.org dell.com digicert.com docker.com docker.io
doubleclick.net dropboxstatic.com duckduckgo.com ebay.com ebay.it edgekey.net edgesuite.net
facebook.com facebook.net fastly.net fbcdn.net fontawesome.com gitlab.com globalsign.com godaddy.com
googleapis.com google-analytics.com googletagmanager.com gstatic.com hp.com ibm.com icloud.com
instagram.com intel.com java.com jquery.com jsdelivr.net lencr.org letsencrypt.org licdn.com
linkedin.com live.com microsoft.com mozilla.com mozilla.org mozilla.net msftconnecttest.com
msftncsi.com mysql.com netflix.com nodejs.org npmjs.com npmjs.org ntp.org nvidia.com office.com
openai.com opendns.com openssl.org opera.com oracle.com outlook.com paypal.com php.net
pinterest.com postgresql.org pypi.org python.org quad9.net reddit.com redhat.com salesforce.com
samsung.com sap.com sectigo.com skype.com slack.com snapchat.com sourceforge.net spotify.com
stackoverflow.com steampowered.com stripe.com teamviewer.com telegram.org tiktok.com twitter.com
ubuntu.com unpkg.com visa.com vmware.com w3.org whatsapp.com whatsapp.net wikimedia.org
wikipedia.org windows.com windowsupdate.com wordpress.org x.com yahoo.com yandex.ru youtube.com
ytimg.com zendesk.com zoom.us
`;

/** Places where anybody can publish or upload under one common name. */
export const SHARED_HOSTING = `
1drv.com 1drv.ms 4shared.com amazonaws.com anonfiles.com archive.org azureedge.net azurewebsites.net
backblazeb2.com bitbucket.org blogspot.com box.com canva.com catbox.moe cdn.discordapp.com
cloudapp.net cloudfront.net codepen.io discord.com discord.gg discordapp.com docs.google.com
drive.google.com dropbox.com duckdns.org evernote.com file.io firebaseapp.com
firebasestorage.googleapis.com forms.gle forms.office.com gist.github.com
gist.githubusercontent.com github.com github.io githubusercontent.com gitee.com glitch.me gofile.io
googleusercontent.com herokuapp.com imgur.com jotform.com linodeobjects.com medium.com mediafire.com
mega.co.nz mega.nz netlify.app ngrok.io notion.site notion.so onedrive.live.com pages.dev paste.ee
pastebin.com pcloud.com r2.dev raw.githubusercontent.com rentry.co sendspace.com sharepoint.com
sites.google.com storage.googleapis.com surge.sh t.me telegra.ph transfer.sh trello.com
trycloudflare.com tumblr.com typeform.com ufile.io vercel.app web.app webflow.io weebly.com
wetransfer.com wixsite.com wordpress.com workers.dev altervista.org
`;

/** Mailboxes of the public, and Italian certified mail (PEC). */
export const MAIL_PROVIDERS = `
alice.it aol.com aruba.it arubapec.it email.it fastmail.com fastwebnet.it gmail.com gmx.com gmx.de
gmx.net googlemail.com hotmail.com hotmail.it icloud.com inwind.it iol.it legalmail.it libero.it
live.it mac.com mail.com mail.ru me.com msn.com namirialpec.it outlook.com outlook.it pec.aruba.it
pec.it pecimprese.it poste.it postecert.it postepec.it proton.me protonmail.com qq.com
register.it rocketmail.com sicurezzapostale.it tim.it tin.it tiscali.it tuta.com tutanota.com
virgilio.it vodafone.it web.de yahoo.co.uk yahoo.com yahoo.it yandex.com yandex.ru ymail.com zoho.com
163.com 126.com
`;

/** Public bodies, banks and payment services that Italian lures imitate; the true names are theirs. */
export const INSTITUTIONS = `
acn.gov.it agid.gov.it agenziaentrate.gov.it agenziaentrateriscossione.gov.it aci.it
bancaditalia.it bancaetica.it bancaifis.it bancamediolanum.it bancobpm.it bancobpmspa.it
bancodisardegna.it bancosella.it bnl.it bper.it cabel.it carabinieri.it cariparma.it cert-agid.gov.it
chebanca.it commissariatodips.it confindustria.it consob.it credem.it credit-agricole.it
crif.com csirt.gov.it cupsolidale.it dazn.com difesa.it enel.it eni.com equitalia.it europa.eu
fineco.it finecobank.com fondazionebancomat.it garanteprivacy.it gdf.it gdf.gov.it giustizia.it
governo.it gse.it gov.it hellobank.it illimity.com inail.it ing.it inps.it interno.gov.it
intesasanpaolo.com isybank.com italia.it mastercard.com mef.gov.it mps.it nexi.it n26.com pagopa.it
pagopa.gov.it poliziadistato.it poste.it posteitaliane.it postepay.it questure.poliziadistato.it
regione.toscana.it revolut.com salute.gov.it satispay.com sella.it servizicie.interno.gov.it
spid.gov.it trenitalia.com unicredit.it unicreditgroup.eu unipol.it widiba.it
`;
