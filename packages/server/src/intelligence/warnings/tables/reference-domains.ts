// Facts carried over from MISP warninglists (CC0-1.0), commit 84f0610aaf3b, sorted, without hosts
// where anybody can publish.

/** `security-provider-blogpost`: sites where security firms publish, without those of
 * the services listed elsewhere. */
export const SECURITY_VENDORS = `
2014.hack.lu 2014.zeronights.ru about-threats.trendmicro.com app.any.run app.response.ncr.com
app.threatconnect.com arstechnica.co.uk arstechnica.com artemonsecurity.com asec.ahnlab.com
asert.arbornetworks.com assets.documentcloud.org attack.mitre.org autofocus.paloaltonetworks.com
aviatrix25.rssing.com badcyber.com bgpmon.net bgpranking.circl.lu bitninja.io bizlive.vn
blockchain.info blog.0day.jp blog.0x3a.com blog.9bplus.com blog.airbuscybersecurity.com
blog.anomali.com blog.appriver.com blog.avast.com blog.barracuda.com blog.bit9.com blog.cari.net
blog.cassidiancybersecurity.com blog.cert.societegenerale.com blog.checkpoint.com
blog.compass-security.com blog.crowdstrike.com blog.crysys.hu blog.cyber4sight.com
blog.cylance.com blog.deniable.org blog.didierstevens.com blog.domaintools.com
blog.dragonthreatlabs.com blog.dynamoo.com blog.eclecticiq.com blog.emsisoft.com
blog.erratasec.com blog.eset.ie blog.fireeye.com blog.fortinet.com blog.fox-it.com
blog.gdatasoftware.com blog.idiom.ca blog.ioactive.com blog.jpcert.or.jp blog.kaspersky.com
blog.kleissner.org blog.knownsec.com blog.linuxmint.com blog.lookout.com blog.macnica.net
blog.malwarebytes.com blog.malwarebytes.org blog.malwareclipboard.com blog.malwaremustdie.org
blog.malwaretracker.com blog.morphisec.com blog.mxlab.eu blog.netlab.360.com
blog.newskysecurity.com blog.opendns.com blog.pagefair.com blog.passivetotal.org
blog.rootshell.be blog.ropchain.com blog.safebit.mn blog.secdo.com blog.sensecy.com
blog.shadowserver.org blog.sonicwall.com blog.sucuri.net blog.talosintel.com
blog.talosintelligence.com blog.team-cymru.org blog.threatstop.com blog.trendmicro.com
blog.trendmicro.de blog.xanda.org blog.zimperium.com blogs.bromium.com blogs.forcepoint.com
blogs.mcafee.com blogs.norman.com blogs.quickheal.com blogs.rsa.com blogs.securiteam.com
blogs.sophos.com blogs.technet.com book.hacktricks.xyz boomstick.emergingthreats.net
breakingmalware.com business.kaspersky.com camas.comodo.com cdn.securelist.com cdn2.hubspot.net
censys.io cert.gov.ua christophe.rieunier.name cisa.gov citizenlab.ca citizenlab.org
code4hk.hackpad.com community.blueliv.com community.qualys.com community.rapid7.com
community.riskiq.com community.rsa.com community.saas.hpe.com community.ubnt.com
community.websense.com cryptam.com cryptome.org csecybsec.com cve.circl.lu cyber-peace.org
cyber.wtf cybersecurity.att.com cyberx-labs.com cymon.io cys-centrum.com cysinfo.com ddecode.com
ddos.arbornetworks.com dea.gov.ge detection.fyi detux.org devcentral.f5.com didierstevens.com
digital-forensics.sans.org digitasecurity.com dirtycow.ninja dns.robtex.com dnsdb.isc.org
doc.emergingthreats.net documents.trendmicro.com download.bitdefender.com download01.norman.no
dragos.com drops.wooyun.org e.gov.vn easyviruskilling.com edu.arabsgate.com enigma0x3.net
enterprise.norman.com eromang.zataz.com eternal-todo.com events.ccc.de
exchange.xforce.ibmcloud.com f5.com falconforce.nl fe-ddis.dk feodotracker.abuse.ch
file.gdatasoftware.com firstlook.org forum.computerbetrug.de forum.nginx.org
forums.malwarebytes.com foxglovesecurity.com freebeacon.com ghostbin.com gizmodo.com
go.recordedfuture.com gtrack.h3x.eu heimdalsecurity.com holisticinfosec.org home.mcafee.com
hybrid-analysis.com ics-cert.kaspersky.com ics-cert.us-cert.gov ics.sans.org
info.baesystemsdetica.com info.isightpartners.com info.lookout.com info.phishlabs.com
info.publicintelligence.net infoarmor.com infotomb.com insider.domaintools.com intelcrawler.com
ioc.forensicartifacts.com iocbucket.com iranthreats.github.i isc.sans.edu itsicherheitsblog.de
joedd.joesecurity.org joesecurity.org kas.pr kaspersky.com kasperskycontenthub.com kc.mcafee.com
kernelmode.info krebsonsecurity.com kz-cert.kz la.trendmicro.com lab.anchiva.com
labs.alienvault.com labs.bitdefender.com labs.lastline.com labs.m86security.com labs.opendns.com
labs.snort.org labs.sucuri.net labs.umbrella.com labsblog.f-secure.com lavasoft.com
lists.clean-mx.com live.paloaltonetworks.com luminosity.link malware-research.org
malware-traffic-analysis.net malware.dontneedcoffee.com malware.prevenity.com malware.sekoia.fr
malwarebreakdown.com malwareconfig.com malwaredb.malekal.com malwarefor.me malwr.com
mandiant.com marcmaiffret.com microsoft.net missatsamtal.se mjolnirsecurity.com
mobile.reuters.com money.cnn.com morphick.net morris.guru motherboard.vice.com
myonlinesecurity.co.uk nakedsecurity.sophos.com netzpolitik.org news.drweb.com news.netcraft.com
newsroom.trendmicro.com niebezpiecznik.pl normanshark.com noticeofpleadings.com novetta.com
now.avg.com nvd.nist.gov nyxbone.com objective-see.com ocelot.li otx.alienvault.com
pages.arbornetworks.com paloaltonetworks.com panacea.threatgrid.com paper.seebug.org
passivedns.mnemonic.no passivetotal.org pastebin.lu permalink.gmane.org phishme.com
podcasts.mcafee.com proofpoint.com public.gdatasoftware.com publicintelligence.net puluka.com
pwc.blogs.com pytosquatting.org r.virscan.org reaqta.com recon.cx rednaga.io remchp.com
reqrypt.org research.riskiq.net research.zscaler.com researchcenter.paloaltonetworks.com
resources.infosecinstitute.com resources.netskope.com resources.sei.cmu.edu reverse.put.as
reversewhois.domaintools.com sandbox.deepviz.com sec.sexy seclists.org securelist.com
securelist.ru securingtomorrow.mcafee.com security.googleblog.com security.web.cern.ch
securityaffairs.co securityblog.s21sec.com securityblog.switch.ch securitydaily.org
securityfactory.tistory.com securityintelligence.com securityledger.com securitymadein.lu
sensorstechforum.com sentinelone.com serveradmin.ru sf.riskiq.net shoplift.byte.nl
sigmasearchengine.com sitecheck.sucuri.net sjc1-te-ftp.trendmicro.com soc.tdc.dk sslbl.abuse.ch
stopmalvertising.com sub0day.com sync.me t.co talosintel.com targetedthreats.net techanarchy.net
techcrunch.com techhelplist.com telussecuritylabs.com thehackernews.com theintercept.com
thisissecurity.net threatbook.cn threatconnect.com threatgeek.typepad.com
threatintel.proofpoint.com threatpost.com tif.mcafee.com totalhash.com ubuntuforums.org
urlquery.net urlscan.io usa.kaspersky.com v2ex.com vb.vip600.com virusguides.com virusradar.com
virustotal.com vms.drweb.com vms.drweb.ru vrt-blog.snort.org wepawet.iseclab.org whoisology.com
wiki.egi.eu williamshowalter.com www.419scam.org www.4armed.com www.abuse.ch www.ad.nl
www.agi.it www.alienvault.com www.antiy.net www.aptgroups.com www.aqniu.com
www.arbornetworks.com www.baesystems.com www.bangkokpost.com www.bbc.co.uk www.bellingcat.com
www.blackhat.com www.blacknurse.dk www.bleepingcomputer.com www.bloomberg.com www.bluecoat.com
www.blueliv.com www.broadanalysis.com www.bsk-consulting.de www.ca.com www.carbonblack.com
www.cert.pl www.cert.ssi.gouv.fr www.certego.net www.checkpoint.com www.circl.lu
www.clearskysec.com www.cloudsek.com www.cmcm.com www.cobaltstrike.com www.codeandsec.com
www.commandfive.com www.coresecurity.com www.crowdstrike.com www.crysys.hu www.csis.dk
www.csoonline.com www.cve.mitre.org www.cybereason.com www.cyberengineeringservices.com
www.cyberesi.com www.cybermerchantsofdeath.com www.cyberoam.com www.cyberscoop.com
www.cybersixgill.com www.cybersquared.com www.cyintanalysis.com www.cylance.com
www.cymmetria.com www.cyphort.com www.damballa.com www.daniweb.com www.darkreading.com
www.deependresearch.org www.defcon.org www.devttys0.com www.dfn-cert.de www.digitalbond.com
www.digitalshadows.com www.drchaos.com www.dshield.org www.eff.org www.eldo.lu www.emc.com
www.endgame.com www.ewon.be www.exploit-db.com www.f-secure.com www.fidelissecurity.com
www.fireeye.com www.flashpoint-intel.com www.fortinet.com www.fox-it.com www.gdata.fr
www.gdatasoftware.com www.govcert.admin.ch www.group-ib.com www.guardicore.com www.hauri.co.kr
www.heise.de www.helpnetsecurity.com www.hotforsecurity.com www.hybrid-analysis.com www.ibpt.be
www.icebrg.io www.ilspy.net www.infosecdailynews.com www.infosecurity-magazine.com
www.intego.com www.intezer.com www.invincea.com www.isightpartners.com www.itnews.com.au
www.joesandbox.com www.kahusecurity.com www.kam.lt www.kaspersky.com www.kernelmode.info
www.kpmg.com www.krcert.or.kr www.kudelskisecurity.com www.lac.co.jp www.lacoon.com
www.lancope.com www.lexsi.com www.link11.de www.listaspam.com www.liveleak.com www.macrumors.com
www.macworld.com www.malware-reversing.com www.malware-traffic-analysis.net www.malware.lu
www.malware.unam.mx www.malwaredigger.com www.malwaretech.com www.malwaretracker.com
www.mandiant.com www.marc.info www.mcafee.com www.melani.admin.ch www.mysonicwall.com
www.nbu.gov.sk www.nccgroup.com www.ncsc.gov.uk www.netresec.com www.netsarang.com
www.netskope.com www.norse-corp.com www.noticeofpleadings.com www.novetta.com www.nsslabs.com
www.nttsecurity.com www.nytimes.com www.nyxbone.com www.operationblockbuster.com
www.packetmail.net www.paloaltonetworks.com www.pandasecurity.com www.passivetotal.org
www.pcmag.com www.phishtank.com www.polizei-praevention.de www.prensa.com www.prnewswire.com
www.proofpoint.com www.pwc.co.uk www.rackspace.com www.recordedfuture.com www.reuters.com
www.reverse.it www.reversinglabs.com www.riskiq.com www.robtex.com www.rooksecurity.com
www.root9b.com www.rsa.com www.rsaconference.com www.rtl.lu www.scam.cz www.scmagazine.com
www.seculert.com www.securelist.com www.securemac.com www.secureworks.com www.securityartwork.es
www.securityweek.com www.sekoia.fr www.sentinelone.com www.serkey.com www.shodanhq.com
www.skycure.com www.slideshare.net www.sophos.com www.spiegel.de www.symantec.com
www.talosintel.com www.technologyreview.com www.theregister.co.uk www.thesafemac.com
www.threatconnect.com www.threatexpert.com www.threatgeek.com www.threatminer.org
www.threatstop.com www.threatstream.com www.threattracksecurity.com www.tigersecurity.pro
www.trendmicro.com www.trustwave.com www.us-cert.gov www.verfassungsschutz.de www.virusbtn.com
www.virusbulletin.com www.virusradar.com www.virustotal.com www.vkremez.com www.volexity.com
www.votiro.com www.vxsecurity.sg www.washingtontimes.com www.welivesecurity.com
www.whoismind.com www.windowscentral.com www.wipo.int www.wired.com www.wirtschaftsschutz.info
www.wordfence.com www.xylibox.com www.zdnet.com www.zscaler.com www2.fireeye.com yararules.com
zaufanatrzeciastrona.pl zerophagemalware.com zeustracker.abuse.ch zulu.zscaler.com
`;

/** `crl-hostname`: revocation lists and OCSP responders. */
export const CERTIFICATE_STATUS = `
br-root-ca1-2020.ocsp.d-trust.net c.pki.goog cdn.d-trust-cloudcrl.net cdp-ldap.intranet.eon.com
cdp.disig.sk cdp.elektronicznypodpis.pl cdp1.disig.sk cdp1.pca.dfn.de cdp2.disig.sk
cdp2.pca.dfn.de certificates.godaddy.com certificates.starfieldtech.com
certum-crl.wt.trustasia.com certum.crl.sheca.com ch.siemens.com commercial.ocsp.identrust.com
crl-cpki.telekom.de crl-pro.litessl.com crl.anf.es crl.buypass.no crl.certigna.com
crl.certigna.fr crl.certsign.ro crl.certum.pl crl.cfca.com.cn crl.comodoca.com crl.d-trust.net
crl.dhimyotis.com crl.digicert-cn.com crl.digicert-validation.com crl.digicert.cn
crl.e-szigno.hu crl.emsign.com crl.ensuredca.com crl.entrust.net crl.firmaprofesional.com
crl.gdca.com.cn crl.global.sheca.com crl.globalsign.com crl.globalsign.net crl.godaddy.com
crl.harica.gr crl.izenpe.com crl.litessl.com crl.oem.trustca.net crl.pki.goog crl.pkioverheid.nl
crl.quovadisglobal.com crl.root-e1.certainly.com crl.root-r1.certainly.com
crl.rootca1.amazontrust.com crl.rootca2.amazontrust.com crl.rootca3.amazontrust.com
crl.rootca4.amazontrust.com crl.rootg2.amazontrust.com crl.sectigo.com crl.starfieldtech.com
crl.swisssign.ch crl.swisssign.net crl.trust-provider.com crl.usertrust.com crl.wt.trustasia.com
crl05.actalis.it crl1.ecert.gov.hk crl1.netlock.hu crl13.actalis.it crl2.microsoft.com
crl2.netlock.hu crl3.digicert.com crl3.netlock.hu crl4.digicert.com crls.ssl.com crlv1.harica.gr
d-trust-br-root-ca-1-2020.ocsp.d-trust.net d-trust-br-root-ca-2-2023.ocsp.d-trust.net
d-trust-ev-root-ca-1-2020.ocsp.d-trust.net d-trust-ev-root-ca-2-2023.ocsp.d-trust.net
d-trust-root-ca-3-2013.ocsp.d-trust.net d-trust-root-class-3-ca-2-2009.ocsp.d-trust.net
d-trust-root-class-3-ca-2-ev-2009.ocsp.d-trust.net d-trust-sbr-root-ca-1-2022.ocsp.d-trust.net
d-trust-sbr-root-ca-2-2022.ocsp.d-trust.net depo.kamusm.gov.tr directory.d-trust.net
directory.swisssign.net domorganisatieservicesocsp-g3.pkioverheid.nl
e.on-group-ca-2-2013.ocsp.d-trust.net eca.hinet.net eon-group-ca-2-2013.ocsp.d-trust.net
ev-root-ca1-2020.ocsp.d-trust.net grcl2.crl.telesec.de grcl2.ocsp.telesec.de
grcl3.crl.telesec.de grcl3.ocsp.telesec.de httpcrl.trust.telia.com ldap-cpki.telekom.de
ldap05.actalis.it ldapfnmt.cert.fnmt.es o.ss2.us ocsp-cpki.telekom.de ocsp-pro.litessl.com
ocsp-rca.navercorp.com ocsp.accv.es ocsp.anf.es ocsp.bjca.cn ocsp.buypass.com ocsp.certsign.ro
ocsp.cfca.com.cn ocsp.comodoca.com ocsp.dcocsp.cn ocsp.digicert-cn.com
ocsp.digicert-validation.com ocsp.digicert.cn ocsp.digicert.com ocsp.eca.hinet.net
ocsp.elektronicznypodpis.pl ocsp.emsign.com ocsp.ensuredca.com ocsp.entrust.net
ocsp.firmaprofesional.com ocsp.global.sheca.com ocsp.globalsign.com ocsp.godaddy.com
ocsp.harica.gr ocsp.izenpe.com ocsp.oem.trustca.net ocsp.pca.dfn.de ocsp.pki.goog
ocsp.quovadisglobal.com ocsp.rootca1.amazontrust.com ocsp.rootca2.amazontrust.com
ocsp.rootca3.amazontrust.com ocsp.rootca4.amazontrust.com ocsp.rootg2.amazontrust.com
ocsp.sectigo.com ocsp.siemens.com ocsp.starfieldtech.com ocsp.telekom.de ocsp.trust-provider.com
ocsp.trust.telia.com ocsp.usertrust.com ocsp.wisekey.com ocsp.wt.trustasia.com
ocsp0336.telesec.de ocsp05.actalis.it ocsp1.ecert.gov.hk ocsp1.netlock.hu ocsp13.actalis.it
ocsp2.gdca.com.cn ocsp2.globalsign.com ocsp2.netlock.hu ocsp3.netlock.hu
ocspfnmtrcmca.cert.fnmt.es ocspfnmtssr.cert.fnmt.es ocsps.ssl.com ocspsslkoks1.kamusm.gov.tr
oneocsp.microsoft.com pki-crl.atos.net pki-ldap.atos.net pki-ocsp.atos.net pki.intranet.eon.com
pki0336.telesec.de pkipro.certsign.ro public.ocsp.identrust.com public.wisekey.com
rca.navercorp.com repo.bjca.cn repo1.secomtrust.net repository.secomtrust.net
root-c3-ca2-2009.ocsp.d-trust.net root-c3-ca2-ev-2009.ocsp.d-trust.net
root-ca-3-2013.ocsp.d-trust.net root-ecdsa.digitalsign.pt root-rsa.digitalsign.pt
rootca.twca.com.tw rootca2009-crl1.e-szigno.hu rootca2009-crl2.e-szigno.hu
rootca2009-crl3.e-szigno.hu rootca2009-ocsp1.e-szigno.hu rootca2009-ocsp2.e-szigno.hu
rootca2009-ocsp3.e-szigno.hu rootca2017-crl1.e-szigno.hu rootca2017-crl2.e-szigno.hu
rootca2017-crl3.e-szigno.hu rootca2017-ocsp1.e-szigno.hu rootca2017-ocsp2.e-szigno.hu
rootca2017-ocsp3.e-szigno.hu rootcar2-ocsp.disig.sk rootocsp-g3.pkioverheid.nl
rootocsp.twca.com.tw rootocsp2009.e-szigno.hu rtcrl.cybertrust.ne.jp rtocsp.cybertrust.ne.jp
s.ss2.us sceccrootca1.ocsp.secomtrust.net scrootca2.ocsp.secomtrust.net
smimersarootca2024.ocsp.secom-cert.jp subca.crl.certum.pl subca.ocsp-certum.com
tlseccrootca2024.ocsp.secom-cert.jp tlsrootca2023-crl.e-szigno.hu tlsrootca2023-ocsp.e-szigno.hu
tlsrsarootca2024.ocsp.secom-cert.jp trustasia.crl.certum.pl tssmer21.crl.telesec.de
tssmer21.ocsp.telesec.de tssmrr23.crl.telesec.de tssmrr23.ocsp.telesec.de
tstlser20.crl.telesec.de tstlser20.ocsp.telesec.de tstlsrr23.crl.telesec.de
tstlsrr23.ocsp.telesec.de validation.identrust.com wtca-cafiles.itrus.com.cn
wtocsp-cdn.itrus.com.cn www.accv.es www.anf.es www.cert.fnmt.es www.d-trust.net
www.microsoft.com x1.c.lencr.org x2.c.lencr.org
`;

/** `url-shortener`. */
export const URL_SHORTENERS = `
1url.com 2h.ae 2ly.link 2no.co 2uuu.me 3c5.com 42url.com 4x.si 7x.qa 9lick.me abre.ai abrv.in
adcraft.co adcrun.ch adf.ly adflav.com aiy.ooo aka.gr amzn.id amzn.to artist.link atomicurl.com
b2n.ir bc.vc bee4.biz belea.link bit.do bit.ly bitly.com bitly.com.vn bitly.lc bitly.ws bom.so
buff.ly buzurl.com bx.ms cal.link cektkp.com chatg.pt ci.ci clc.li clck.ru clik.is clik.now
cml.lol coki.me cszone.hu cur.lv cut.by cutt.ly cutt.us cuty.io d.to db.tt dft.ba dik.si dub.co
dub.sh dwz.mk e.vg encr.pw encurtador.dev etd.bz fig.page filoops.info flowto.it for.edu.sg
for.sg fun.ly fzy.co g.shrinkrl.com gg-l.xyz ggl.link git.new go.gov.sg go.ly gog.li golinks.co
goo.by goo.gd goo.gl goo.su han.gl hit.my hyp.ae hyperurl.co i3l.ir ic9.in id.tl idm.in iii.im
iiil.io ilang.in inlnk.co insprl.com is.gd ito.mx ity.im iurl.vip j.mp jii.li komin.fo
kortlink.dk kutt.it kutt.to kutti.co l.ead.me lc.cx link.zip.net linksshortcut.com linkto.im
litby.us ln.run lnk.co lnk.direct lnk.ink lnk.pw lnk.ua lnkd.in lnkfi.re long.af longurl.in
maxiurl.com mcaf.ee me2.do merky.de minlink.com.br mjt.lu mtr.bio mub.me my5353.com mylinks.ai
myqrcode.mobi n9.cl nanourly.in neya.io nov.io o2o.to odesli.co onelink.to onx.la ouvaton.link
ow.ly p6l.org picz.us po.st postly.link ppt.cc prettylinkpro.com q-r.to q.gs qr-codes.io qr.ae
qr.net qrco.de qrcodedynamic.com qrcodes.pro qrkit.co rb.gy rebrand.ly rebrandly.com
rebrandly.info relink.is reurl.cc ricardo.news s.devh.in s.ee s.gy s.id s.rlp.de s3r.io s59.site
scanned.page scrnch.me shly.link shorten.ee shorten.is shorten.tv shorter.me shortquik.com
shorturl.ae shorturl.asia shorturl.at shrinkrl.com shrt.bonosmles.ec shrtcnl.com sht.ac sk.gy
sl8.in smarturl.it smurl.fr sn.rs snip.ly song.link spoo.me sprl.in spti.fi srink.co su.pr
surl.li t.co t.ly tg.pe tiny.cc tinyarrows.com tinyurl.com tinyurl.mobi tota2.com tr.ee tr.im
trimz.me tt.vg tweez.me twitthis.com twixar.com twixar.me tyny.to u.bb u.to url.sg urled.cc
urled.pro urless.com urlr.me urlshort.dev urltin.com urlz.fr ux9.de v.gd v.ht vtaurl.com
vzturl.com webz.cc wp.me x.co x.gd xlinkz.info xshort.co xso.to xtu.me xy2.eu yirra.net ykm.de
yourls.org youtu.be yu2.it yu3.io zpag.es zpr.io zurl.to zws.im zzb.bz
`;

/** `whats-my-ip`: sites that tell callers their address. */
export const IP_CHECKS = `
2ip.ru 2ip.tools aboutmyip.com api.ipify.org api.myip.com api.wipmania.com bearsmyip.com
bot.whatismyipaddress.com check-my-ip.net checkip-waw.dyndns.com checkip.amazonaws.com
checkip.dns.he.net checkip.dyndns.com checkip.dyndns.es checkip.dyndns.org
checkip.global.api.aws checkip.narak.com checkmyip.com cmyip.com cmyip.net crymyip.com
curlmyip.com curlmyip.net dawhois.com db-ip.com dnswatch.info dpool.sina.com.cn e-localizaip.com
extreme-ip-lookup.com findmyip.org findmyipaddress.com formyip.com freegeoip.app freegeoip.live
geodatatool.com geoip.co.uk geoip.vmn.net geoiptool.com get-myip.com getmyip.org hostip.info
icanhazip.com ident.me ifcfg.me ifconfig.co ifconfig.me ilmioip.it indirizzo-ip.com inet-ip.info
ip-1.com ip-addr.es ip-address.cc ip-address.ru ip-adress.com ip-adress.eu ip-api.com
ip-check.info ip-detect.net ip-info.ff.avast.com ip-info.org ip-info.xyz ip-ping.ru ip-score.com
ip-secrets.com ip-who-is.com ip-whois.net ip.amulex.com ip.anysrc.net ip.cctv.pk ip.chinaz.com
ip.cn ip.mail.ru ip.my-proxy.com ip.taobao.com ip.tool.la ip.tyk.nu ip.webmasterhome.cn
ip138.com ip2location.com ip2nation.com ip4.me ipaddress.com ipaddress.org ipaddresscheck.com
ipapi.co ipchecker.info ipchicken.com ipecho.net ipify.org ipinfo.info ipinfo.io ipinfodb.com
ipleak.net iplocation.net ipmonkey.com iptrackeronline.com ipv4bot.whatismyipaddress.com
ipv6-test.com ipv6bot.whatismyipaddress.com keliweb.it l2.io localizaip.com.br meip.eu
meuip.net.br mio-ip.it mioip.biz mioip.ch mioip.info mioip.it mioip.org mioip.win mon-ip.com
my-ip-address.net mycamip.com myexternalip.com myglobalip.com myip.am myip.by myip.cc myip.cf
myip.ch myip.cn myip.co.il myip.co.nz myip.com.br myip.com.tw myip.com.ua myip.cz myip.dk
myip.dnsdynamic.org myip.dnsomatic.com myip.dramor.net myip.easylife.tw myip.es myip.eu myip.fi
myip.gr myip.heltech.se myip.ht myip.info myip.io myip.is myip.israel.net myip.jacware.com
myip.knet.ca myip.kz myip.ma myip.ms myip.mudfish.net myip.mysau.com.au myip.net myip.nl
myip.nmonitoring.com myip.northstate.net myip.nu myip.opendns.com myip.ozymo.com myip.report
myip.rs.sr myip.ru myip.sdu.dk myip.se myip.shorty.org myip.surfeasy.com myip.telespex.com
myip.tk myip.tw myip.ua.edu myip.uconn.edu myip.v6shell.org myip.zone myipaddress.com
myipinfo.net myipnow.com myipnumber.com myiponline.com mylocation.org readip.info sfml-dev.org
shmyip.com show-ip.com show-my-ip.de showip.net showipinfo.net showmemyip.com showmyip.co.uk
showmyip.com showmyip.com.ar showmyip.gr showmyipaddress.com showmyipaddress.eu showmyipnow.com
smart-ip.net tell-my-ip.com tracemyip.com tracemyip.org trackip.net tunnelbear.com
ultratools.com utrace.de v4.ident.me v6.ident.me vermiip.es vinflag.com whatismybrowser.com
whatismyip.akamai.com whatismyip.ca whatismyip.com whatismyip.com.br whatismyip.everdot.org
whatismyip.li whatismyip.net whatismyip.org whatismyipaddress.com whatismypublicip.com
whatmyip.us whats-my-ip-address.org whatsmyip.ie whatsmyip.net whatsmyip.org whatsmyip.us
whatsmyipaddress.com whatsmyipaddress.net whereisip.net whoer.net wtfismyip.com www.ip.cn
xmyip.com yougetsignal.com youip.net your-ip-address.com yourip.us
`;

/** `captive-portals`: names that devices ask for to see whether they are on line. */
export const CAPTIVE_PORTALS = `
android.clients.google.com apple.com captive.apple.com clients3.google.com clients4.google.com
connectivitycheck.android.com connectivitycheck.gstatic.com d2uzsrnmmf6tds.cloudfront.net
detectportal.firefox.com msftncsi.com spectrum.s3.amazonaws.com www.airport.us
www.androidbak.net www.apple.com www.appleiphonecell.com www.google.com www.gstatic.com
www.ibook.info www.itools.info www.msftconnecttest.com www.thinkdifferent.us
`;
