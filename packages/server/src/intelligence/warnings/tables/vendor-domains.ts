// Facts carried over from MISP warninglists (CC0-1.0), commit 84f0610aaf3b: names that can be
// registered, sorted.

/** `google`. */
export const GOOGLE = `
1e100.net 466453.com abc.xyz admob.com adsense.com advertisercommunity.com adwords.com ai.google
android.com blog.google blogger.com capitalg.com chrome.com chromebook.com chromecast.com
chromium.org cobrasearch.com com.google domains.google doubleclick.com doubleclickbygoogle.com
duck.com elgoog.im feedburner.com foofle.com forms.gle froogle.com g.co ggpht.com gmail.com
gmodules.com gogle.com gogole.com goo.gl googel.com googil.com googl.com google-analytics.com
google.ac google.ad google.ae google.af google.ag google.ai google.al google.am google.ao
google.ar google.as google.at google.au google.az google.ba google.bd google.be google.bf
google.bg google.bh google.bi google.bj google.bn google.bo google.br google.bs google.bt
google.bw google.by google.bz google.ca google.cat google.cc google.cd google.cf google.cg
google.ch google.ci google.cl google.cm google.cn google.co google.co.ao google.co.bw
google.co.ck google.co.cr google.co.id google.co.il google.co.in google.co.jp google.co.ke
google.co.kr google.co.ls google.co.ma google.co.mz google.co.nz google.co.th google.co.tz
google.co.ug google.co.uk google.co.uz google.co.ve google.co.vi google.co.za google.co.zm
google.co.zw google.com google.com.af google.com.ag google.com.ai google.com.ar google.com.au
google.com.bd google.com.bh google.com.bn google.com.bo google.com.br google.com.bz
google.com.co google.com.cu google.com.cy google.com.do google.com.ec google.com.eg
google.com.et google.com.fj google.com.gh google.com.gi google.com.gt google.com.hk
google.com.jm google.com.kh google.com.kw google.com.lb google.com.ly google.com.mm
google.com.mt google.com.mx google.com.my google.com.na google.com.nf google.com.ng
google.com.ni google.com.np google.com.om google.com.pa google.com.pe google.com.pg
google.com.ph google.com.pk google.com.pr google.com.py google.com.qa google.com.sa
google.com.sb google.com.sg google.com.sl google.com.sv google.com.tj google.com.tr
google.com.tw google.com.ua google.com.uy google.com.vc google.com.vn google.cr google.cu
google.cv google.cx google.cy google.cz google.de google.dj google.dk google.dm google.do
google.dz google.ec google.ee google.eg google.es google.et google.eu google.fi google.fj
google.fm google.fr google.ga google.ge google.gf google.gg google.gh google.gi google.gl
google.gm google.gp google.gr google.gt google.gy google.hk google.hn google.hr google.ht
google.hu google.id google.ie google.il google.im google.in google.io google.iq google.is
google.it google.je google.jo google.jp google.ke google.kg google.kh google.ki google.kr
google.kw google.kz google.la google.lb google.lc google.li google.lk google.ls google.lt
google.lu google.lv google.ly google.ma google.md google.me google.mg google.mk google.ml
google.mn google.ms google.mt google.mu google.mv google.mw google.mx google.my google.mz
google.na google.ne google.net google.nf google.ng google.ni google.nl google.no google.nr
google.nu google.nz google.om google.org google.pa google.pe google.ph google.pk google.pl
google.pn google.pr google.ps google.pt google.py google.qa google.ro google.rs google.ru
google.rw google.sa google.sb google.sc google.se google.sg google.sh google.si google.sk
google.sl google.sm google.sn google.so google.sr google.st google.sv google.td google.tg
google.th google.tj google.tk google.tl google.tm google.tn google.to google.tr google.tt
google.tw google.tz google.ua google.ug google.uk google.us google.uy google.uz google.vc
google.ve google.vg google.vi google.vn google.vu google.ws google.za google.zm google.zw
googleadservices.com googleapps.com googlearth.com googlebot.com googlecommerce.com
googledrive.com googlee.com googleearth.com googlemail.com googlemaps.com googlepagecreator.com
googlescholar.com googlesource.com googlesyndication.com googletagmanager.com
googleusercontent.com googlr.com goolge.com gooogle.com gv.com gvt1.com keyhole.com like.com
localguidesconnect.com madewithcode.com panoramio.com picasa.com urchin.com waze.com
whatbrowser.org youtu.be youtube-nocookie.com youtube.com youtubeeducation.com youtubegaming.com
yt.be ytimg.com
`;

/** `microsoft` and `microsoft-office365`. */
export const MICROSOFT = `
aadrm.com acompli.net afx.ms aka.ms aspnetcdn.com assets-yammer.com
azdns-migration-ns-validation.cn azure-apim.net azure-devices.net azure-int.net azure.com
azure.net azurebiganalytics.net azuredatacatalog.com azuredatalake.net
azuredatalakeanalytics.net azuredatalakestore.net azurehdinsight-stage.net azurehdinsight.net
azurerms.com bing-exp.com bing-int.com bing.com bing.net ceipmsn.com cloud.microsoft
cloudapp-int.net cloudapp-preview.com cloudapp-preview.net clouddatahub.net cloudwebappproxy.net
codeplex.com cortana.ai discoverbing.com entrust.net geotrust.com getmicrosoftkey.com gfx-int.ms
gfx.ms hdinsightservices.net healthvault-ppe.co.uk healthvault-ppe.com healthvault.co.uk
healthvault.com homeserver.com hotmail-int.com hotmail.co.uk hotmail.com live-int.com
live-int.net live-partner.com live-ppe.net live.com live.fi live.net livefilestore-int.com
livefilestore.com livemeeting.com lync.com management-azure-devices.net mesh.com
mgmt-azure-api.net mgmt.live microsoft-int.com microsoft.com microsoft.com.au microsoft.com.tr
microsoft.fr microsoftcrmportals.com microsoftcrmportalstest.com microsoftkonacompute.net
microsoftonline-int.com microsoftonline-p-int.com microsoftonline-p.com microsoftonline-p.net
microsoftonline.com microsoftonline.net microsoftprime.com microsoftprojecttokyo.com
microsoftstore.com microsoftstore.com.br microsoftstore.com.cn microsoftstore.com.hk
microsoftstream.com microsofttranslator.com microsoftusercontent.com microsoftvirtualacademy.com
mlccdnprod.azureedge.net modern.ie msads.net msappproxy.net msauth.net msauthimages.net
msecnd.net msftauth.net msftauthimages.net msftidentity.com msgamestudios.com msidentity.com
msn-int.com msn.cn msn.co.jp msn.com msn.com.cn msocdn.com mx.microsoft o365apps.net
o365weve.com oaspapps.com office-int.com office-int.net office.com office.net office365.com
officeppe.com officeppe.net omniroot.com onedrive.com onenote.com onenote.net onmicrosoft.com
otelrules.azureedge.net outlook-int.com outlook.com outlookmobile.com pbiwebcontent.com pfx.ms
phonefactor.net powerapps.com powerautomate.com powerbi.com public-trust.com remotewebaccess.com
s-microsoft.com s-msft.com s-msn.com sfx-df.ms sfx-int.ms sfx.ms sharepoint.com
sharepointonline.com skype.com skype.net skypeassets.com spoprod-a.akamaihd.net sqlazurelabs.com
stage-azurewebsites.net stage-o365apps.net static.microsoft surface.com svc.ms sway.com
symcb.com symcd.com syncxp.net trouter.io usercontent.microsoft verisign.com verisign.net
virtualearth.net visualstudio.com vsallin.net vsassets.io windows-int.net windows.com
windows.net windowsazure.com windowsmedia.com windowsphone-int.com windowsphone-int.net
windowsphone.com windowsphone.net windowssearch.com windowsstore.com windowsupdate.com wlxrs.com
xbox.com xboxlive.com yammer.com yammerusercontent.com zune.net
`;
