/*
 * Words of residents, led to words of professionals at query time; one direction only, so a search for "diabetes" is not widened by "suiker".
 * One line per group: the professional words, a colon, the words people use, separated by commas. Inflections need not be written out.
 * An entry of several words counts when all of them are in the query, in any order; "geen" and "niet" count there too, other stop words do not.
 * Left out on purpose: what professionals write as well, and compounds of a listed word ("gokschuld"). The list counts in the size of the search.
 * Editors extend this list here, or per index with the option layWords; layWordsFromSkos() makes the same lines from a SKOS thesaurus.
 */
export const LAY_WORDS = `
diabetes,bloedsuiker:suikerziekte,suiker
valpreventie,balans:evenwicht,struikel,duizelig
ouderen:opa,oma,senior,bejaard,aow
dementie,geheugen,Alzheimer:vergeet,vergeetachtig,kinds,verward,in de war
eenzaamheid,ontmoeten,maatje:alleen,gezelschap,geen vrienden,vrienden maken,aanspraak,verveel
ontmoeten,inloop:gezellig,koffie drinken,buurthuis,bingo
maaltijd,eettafel:restaurant,niet alleen eten,mee eten
maaltijdvoorziening,maaltijden:niet koken,eten brengen,eten bezorgen
boodschappen:supermarkt,winkel,inkopen
bewegen,sport:gymnastiek,gym,fitness,fit,stijf,yoga
wandelen:blokje om,frisse lucht
zwemmen:aquajogging,zwembad
fysiotherapie:fysio,masseur,knie,heup,schouder,blessure,spier
rugklachten,oefentherapie,manuele,fysiotherapie:rug,pijn rug,nek,hernia,spit,rsi,kraken
oefentherapie,houding:scheef,ademhalen,hyperventilatie,zitten
bekkenfysiotherapie,incontinentie:plas,blaas,broekplassen,bedplassen,urine,prostaat,poepen
ergotherapie,hulpmiddelen:aankleden,futloos
logopedie,taalontwikkeling:hakkelen,niet praten,slecht praten,praat slecht,verslik,uitspraak
dietetiek,voeding,overgewicht:afvallen,dik,zwaar,obesitas,mager,dun,allergie,gezond eten
leefstijl,overgewicht:afvallen,dik,ongezond,obesitas
roken:sigaret,peuk,tabak
podotherapie,voeten:zool,platvoet
pedicure,voeten:eelt,likdoorn,nagel
huisarts:dokter,doktor,ziek,koorts,griep,uitslag,eczeem,hoest,buikpijn
spoed,huisartsenpost,huisartsenspoedpost:nacht dokter,dokter avond,dokter weekend,weekend,s nachts,eerste hulp,ongeluk
apotheek,medicijnen:pillen,drogist,recept,tabletten
tandarts,mondzorg:kiespijn,kies,gebit,mond
thuiszorg,wijkverpleging:wassen,douche,zuster,steunkous,aankleden
huishoudelijke,schoonmaken:poets,stofzuig,schoonmaak,hulp in huis
wijkteam,loket,woningaanpassing:gemeente,traplift,scootmobiel,pgb,huis aanpassen,buurtteam
mantelzorg,naasten:overbelast,zieke man,zieke vrouw,zieke moeder,zieke vader,ziek ouder,zieke partner,zorg zwaar,zorg vol,zorg moeder,zorg vader
respijtzorg,logeren:oppas,vervang,overnemen,even weg,ontlast
jonge,mantelzorgers:zieke ouder kind,moeder ziek kind,vader ziek kind,ziek broertje,ziek zusje
geheugenpoli,geheugen:geheugentest,test vergeet
dagbesteding,dagopvang:overdag,boerderij,niets te doen
schuldhulpverlening,schuldhulp,schulden,geldzorgen:deurwaarder,incasso,aanmaning,geld,rood staan,niet betalen,rekening,niet rondkomen,blut
administratie,formulieren,budgetcoach:post,papier,belasting,invullen,brief,toeslag,envelop,rekening
bijstand,minimaregelingen,inkomen:uitkering,arm,weinig geld,geen geld,laag inkomen,minima,niet rondkomen
voedselbank,voedselpakket:geen eten,honger,niets eten,gratis eten,geld eten
kledingbank,kleding:kleren,tweedehands,jas,schoenen
leergeld,jeugdfonds,armoede:zwemles,schoolreis,schoolspullen,sport betalen,school betalen
juridisch,recht:advocaat,ontslag,rechter,bezwaar
taal,laaggeletterdheid:niet lezen,niet schrijven,moeite lezen,analfabeet,nederlands leren,inburgeren,slecht nederlands,moeilijk lezen
computer,digitale,digitaal,DigiD:computerles,telefoon,mobieltje,laptop,wachtwoord,inloggen,whatsapp,mail
inburgering,nieuwkomers,statushouders,vluchtelingenwerk:vluchteling,asiel,azc,buitenland,migrant
maatschappelijk,hulpverlening:probleem,weet niet verder,gesprek
welzijn,welzijnscoach:gelukkig,lekker in vel
GGZ,psycholoog,POH-GGZ,depressie:somber,psychisch,verdrietig,bang,paniek,overspannen,burnout,neerslachtig,depri,in de put,mentaal,huilen,trauma,psychiater
stress,POH-GGZ,ontspanning,mindfulness:spanning,gespannen,piekeren,druk hoofd,onrust,rust,overspannen,burnout,mediteren
herstel,lotgenoten,ervaringsdeskundigheid:zelfde meegemaakt,kwetsbaar
luisterlijn,maatschappelijk:praten
zelfmoordpreventie,luisterlijn:zelfmoord,suicide,dood willen,niet meer leven,niet leven,uit leven,snijden
crisis,psychiatrie:psychose,gek,wanen,stemmen horen,doorgedraaid
slapeloosheid,slapen,slaapcursus:wakker,snurken,niet slapen,slecht slapen
rouw,verlies,nabestaanden:overlijden,dood,weduwe,weduwnaar,gestorven,verdriet,afscheid
verslavingszorg,verslaving,alcohol,drugs:drank,drinken,borrel,zuipen,wiet,blowen,coke,gokkast,gamen,afkicken,dronken,wijn
naasten,verslaving:man drinkt,vrouw drinkt,partner drinkt,vader drinkt,moeder drinkt,zoon verslaafd,dochter verslaafd,kind verslaafd
geweld,kindermishandeling:slaan,slaat,geslagen,bang man,bang partner,bang thuis,bedreigd,misbruik,blauwe plek,onveilig,agressie
vrouwenopvang,geweld:vluchten,weg van man
slachtofferhulp:overval,inbraak,ingebroken,beroofd,aanrijding,verkracht,gestolen
relatie,scheiding,mediation:ruzie,uit elkaar,ex,huwelijk,vreemdgaan,partner
opvoeding,opvoeden,jeugd:kind luistert,driftbui,puber,druk kind,boos kind,zindelijk,pesten,lastig kind
consultatiebureau,jeugdgezondheidszorg:baby prik,inenting baby,wegen,schoolarts
kraamzorg:pasgeboren,bevallen,borstvoeding,kolven
verloskundige,zwangerschap:in verwachting,bevallen,weeen,echo
jeugdhulp,gezin:probleemgedrag,jeugdzorg,pleegzorg,voogd,spijbel
jongerenwerk,jongeren:tiener,hangplek,puber
steungezin,gezin:oppas kinderen,oppas kind,hulp kinderen,drukke moeder,alleenstaand
peuterspeelzaal,peuters:creche,kinderopvang,kleuter
huiswerk,onderwijs:bijles,examen,blijft zitten
onderwijs,thuiszitters:niet naar school,spijbel,leerplicht,school
vervoer,regiotaxi:taxi,lift,rit,auto,rijden,trein,brengen,ophalen
hulpmiddelen,rolstoel,rollator:kruk,scootmobiel,looprek,stok,bed lenen
personenalarmering,alarmknop:alarm,noodknop,knop
klussen,klusdienst,repair:kapot,repareren,lamp,tuinman,lekkage,ophangen
wooncoach,woonadvies,woonconsulent:verhuis,huis groot,gelijkvloers,traplift,trap
woning,huur,urgentie:huis zoeken,kamer,huis uit,uithuiszetting
dakloos,opvang:zwerver,slaapplek,geen dak,geen huis,slapen straat,op straat,onderdak,buiten slapen
beschermd,begeleid,begeleiding:niet zelfstandig,woongroep,niet alleen wonen
verpleeghuis,woonzorgcentrum:bejaardentehuis,verzorgingshuis,tehuis,niet thuis wonen,opgenomen
hospice,palliatieve:sterven,ongeneeslijk,doodgaan,terminaal,laatste dagen
palliatieve,waken:sterven thuis,thuis dood,stervende
zingeving,levensvragen,geestelijk:geloof,god,kerk,dominee,zin van leven
kanker:tumor,chemo,oncologie,bestraling
COPD,longen:benauwd,astma,hoest,adem
hart,hartrevalidatie:bloeddruk,infarct
hersenletsel,NAH,CVA:beroerte,hersenbloeding,verlamd
Parkinson:trillen,hand trillen,beven
reuma,artrose:gewricht,slijtage,jicht
pijn,chronische:hoofdpijn,migraine
hoortoestel,slechthorend,gehoor:doof,horen,gehoorapparaat,hardhorend,oorsuizen,oor
slechtziend,visuele,blinden:zien,bril,ogen,staar,zicht
autisme:asperger,ass,prikkels
ADHD,aandachtsproblemen:druk,hyperactief,concentratie,add
verstandelijke:gehandicapt,iq,moeilijk leren,achterlijk,laagbegaafd,lvb
clientondersteuning,advies:hulp gesprek,mee gesprek,wegwijs
vrijwilligerswerk,burenhulp:iets voor ander doen,anderen helpen,buurman,nuttig
jobcoach,werkplein,reintegratie:werkloos,baan,sollicit,ontslagen,uwv,vacature
creatief,handwerken:tekenen,haken,knutselen
zingen,muziek:lied
tuin,moestuin:plant,groente
bibliotheek,lezen:bieb,boek,voorlezen
soa,seksualiteit,anticonceptie:seks,geslachtsziekte,condoom,de pil,hiv
overgang,menopauze:opvlieger,ongesteld,menstruatie
vaccinatie,reizen:prik,griepprik,inenten,spuit,vakantie prik
wondzorg:wond,wond niet,open been,zweer,verband,snee
trombose,bloedprikken:bloed,lab,prikken
lhbti:homo,lesbisch,trans,transgender,uit de kast
discriminatie:racisme,uitgescholden,huidskleur
klacht,vertrouwenspersoon:klagen,ontevreden,fout gemaakt,boos op
`;
