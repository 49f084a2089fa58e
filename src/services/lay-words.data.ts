/*
 * Words of residents, led to words of professionals at query time; one direction only, so a search for "diabetes" is not widened by "suiker".
 * One line per group: the professional words, a colon, the words people use, separated by commas. Inflections need not be written out.
 * An entry of several words counts when all of them are in the query, in any order; "geen" and "niet" count there too, other stop words do not.
 * Left out on purpose: what professionals write as well, and compounds of a listed word ("gokschuld"). The list counts in the size of the search.
 * Editors extend this list here, or per index with the option layWords; layWordsFromSkos() makes the same lines from a SKOS thesaurus.
 */
export const LAY_WORDS = `
diabetes,bloedsuiker:suikerziekte,suiker,glucose,prikpen
valpreventie,balans:evenwicht,struikel,wankel,duizelig,uitglijden,omvallen,botbreuk
ouderen:opa,oma,senior,bejaard,grootouder,aow,pensioen
dementie,geheugen,Alzheimer:vergeet,vergeetachtig,kinds,verward,in de war,dwalen,verdwaald,herinneren
eenzaamheid,ontmoeten,maatje:alleen,gezelschap,geen vrienden,vrienden maken,niemand,aanspraak,visite,isolement,verveel,mensen leren kennen
ontmoeten,inloop:gezellig,koffie drinken,buurthuis,wijkcentrum,dorpshuis,bingo,kaarten,biljart,uitje
maaltijd,eettafel:restaurant,samen koken,niet alleen eten,mee eten
maaltijdvoorziening,maaltijden:niet koken,eten brengen,eten bezorgen,eten thuis,warm eten
boodschappen:supermarkt,winkel,inkopen,sjouwen,tillen
bewegen,sport:gymnastiek,gym,fitness,conditie,fit,stijf,yoga,dansen,stram,lenig,actief
wandelen:blokje om,frisse lucht,buiten zijn
zwemmen:baantjes,aquajogging,zwembad
fysiotherapie:fysio,masseur,massage,knie,heup,schouder,enkel,blessure,spier,verrekt,kreupel,operatie
rugklachten,oefentherapie,manuele,fysiotherapie:rug,nek,hernia,spit,ischias,rsi,chiropractor,kraken,wervel
oefentherapie,houding:scheef,krom,ademhalen,hyperventilatie,zitten
bekkenfysiotherapie,incontinentie:plas,blaas,broekplassen,bedplassen,lekken,ophouden,urine,luier,bekken,prostaat,poepen
ergotherapie,hulpmiddelen:aankleden,knoopjes,handig,futloos,uitgeput,energie,dagelijks lukt
logopedie,taalontwikkeling:hakkelen,niet praten,slecht praten,praat slecht,verslik,lispel,hees,slis,schor,uitspraak,verstaanbaar,stamelen
dietetiek,voeding,overgewicht:afvallen,dik,zwaar,gewicht,kilo,lijnen,obesitas,mager,dun,allergie,gezond eten,cholesterol,glutenvrij,darm,eetlust
leefstijl,overgewicht:afvallen,dik,ongezond,gezond leven,obesitas
roken:sigaret,peuk,shag,nicotine,vape,tabak,paffen
podotherapie,voeten:zool,platvoet,hiel,teen,loopt scheef
pedicure,voeten:eelt,likdoorn,nagel,kalknagel,kloven
huisarts:dokter,doktor,ziek,koorts,griep,uitslag,eczeem,hoest,keelpijn,oorpijn,buikpijn,jeuk,huid
spoed,huisartsenpost,huisartsenspoedpost:nacht dokter,dokter avond,dokter weekend,weekend,s nachts,eerste hulp,ongeluk,bloeding,noodgeval,ehbo,acuut,dringend
apotheek,medicijnen:pillen,drogist,recept,zalf,tabletten,bijwerking,pijnstiller
tandarts,mondzorg:kies,gebit,mond,beugel,gaatje,prothese
thuiszorg,wijkverpleging:wassen,douche,zuster,kous,aankleden,verzorgster,katheter,injectie,uit ziekenhuis,uit bed
huishoudelijke,schoonmaken:poets,stofzuig,dweil,ramen,opruimen,schoonmaak,werkster,vies huis,hulp in huis
Wmo,wijkteam,loket:gemeente,traplift,scootmobiel,pgb,indicatie,huis aanpassen,buurtteam,parkeerkaart
mantelzorg,naasten:overbelast,zieke man,zieke vrouw,zieke moeder,zieke vader,ziek ouder,zieke partner,zorg zwaar,zorg vol,zorg moeder,zorg vader,zorg man,zorg vrouw,gehandicapte zoon,demente man,demente moeder,demente vader,demente vrouw
respijtzorg,logeren:oppas,vervang,overnemen,even weg,vakantie zorg,ontlast,tijd voor mezelf,er tussenuit,adempauze
jonge,mantelzorgers:zieke ouder kind,moeder ziek kind,vader ziek kind,ziek broertje,ziek zusje
geheugenpoli,geheugen:geheugentest,onderzoek dementie,geriater,test vergeet
dagbesteding,dagopvang:overdag,boerderij,dagcentrum,daginvulling,niets te doen,bezighouden
schuldhulpverlening,schuldhulp,schulden,geldzorgen:deurwaarder,incasso,aanmaning,geld,rood staan,niet betalen,rekening,niet rondkomen,blut,beslag,boete,failliet,lenen,wanbetaler
administratie,formulieren,budgetcoach:post,papier,belasting,invullen,brief,toeslag,envelop,rekening,aangifte,geldzaken,huishoudboekje
bijstand,minimaregeling,inkomen:uitkering,arm,weinig geld,geen geld,laag inkomen,minima,niet rondkomen,kwijtschelding,stadspas
voedselbank,voedselpakket:geen eten,honger,niets eten,gratis eten,eten betalen,geld eten
kledingbank,kleding:kleren,tweedehands,jas,schoenen,spullen,meubels,kringloop
leergeld,jeugdfonds,armoede:zwemles,schoolreis,schoolspullen,contributie,sportclub,voetbal,sport betalen,school betalen,fiets kind
juridisch,recht:advocaat,ontslag,rechter,contract,wet,bezwaar,huisbaas,verhuurder,erfenis
taal,laaggeletterdheid:niet lezen,niet schrijven,moeite lezen,leren lezen,analfabeet,nederlands leren,spelling,inburgeren,dyslexie,slecht nederlands,moeilijk lezen,brief begrijp
computer,digitale,digitaal,DigiD:computerles,telefoon,mobieltje,laptop,ipad,wachtwoord,inloggen,whatsapp,mail,online,email
inburgering,nieuwkomers,statushouders,vluchtelingenwerk:vluchteling,asiel,azc,buitenland,migrant,verblijfsvergunning,oorlog,syrie,oekraine
maatschappelijk,hulpverlening:probleem,iemand praten,weet niet verder,vastgelopen,luisteren,gesprek
welzijn,welzijnscoach:zin in leven,gelukkig,lekker in vel
GGZ,psycholoog,POH-GGZ,depressie:somber,psychisch,verdrietig,bang,paniek,overspannen,burnout,neerslachtig,depri,in de put,niet lekker in vel,mentaal,huilen,trauma,dwang,eetstoornis,anorexia,fobie,psychiater,faalangst
stress,POH-GGZ,ontspanning,mindfulness:spanning,gespannen,piekeren,druk hoofd,onrust,rust,overspannen,burnout,mediteren,tobben,zenuwen
herstel,lotgenoten,ervaringsdeskundigheid:zelfde meegemaakt,opkrabbelen,kwetsbaar,zelfhulp
zelfmoordpreventie,luisterlijn:zelfmoord,suicide,dood willen,niet meer leven,niet leven,uit leven,snijden,levensmoe
crisis,psychiatrie:psychose,gek,wanen,stemmen horen,flippen,doorgedraaid,gevaar
slapeloosheid,slapen,slaapcursus:wakker,snurken,nachtrust,insomnia,apneu,niet slapen,slecht slapen
rouw,verlies,nabestaanden:overlijden,dood,weduwe,weduwnaar,gestorven,verdriet,afscheid,gemis,begrafenis,miskraam,troost
verslavingszorg,verslaving,alcohol,drugs:drank,drinken,borrel,zuipen,wiet,blowen,coke,cocaine,gokkast,casino,gamen,afkicken,dronken,bier,wijn,xtc,lachgas
naasten,verslaving:man drinkt,vrouw drinkt,partner drinkt,vader drinkt,moeder drinkt,zoon verslaafd,dochter verslaafd,kind verslaafd,zoon drugs,zoon blowt,man verslaafd,partner verslaafd
geweld,kindermishandeling:slaan,slaat,geslagen,klappen,bang man,bang partner,bang thuis,stalk,bedreigd,misbruik,blauwe plek,onveilig,agressie,verwaarloos,incest
vrouwenopvang,geweld:vluchten,weg van man,weg bij man,schuilplaats,safehouse,geslagen vrouw
slachtofferhulp:overval,inbraak,beroofd,aanrijding,verkracht,aanrand,diefstal,gestolen,opgelicht,politie
relatie,scheiding,mediation:ruzie,uit elkaar,ex,huwelijk,vreemdgaan,alimentatie,partner,trouwen
opvoeding,opvoeden,jeugd:kind luistert,driftbui,puber,druk kind,boos kind,zindelijk,koppig,brutaal,pesten,lastig kind,kind slaapt,stout,grenzen
consultatiebureau,jeugdgezondheidszorg:baby prik,inenting baby,inenting kind,wegen,groeit,schoolarts
kraamzorg:pasgeboren,bevallen,borstvoeding,kolven,net moeder
verloskundige,zwangerschap:in verwachting,bevallen,weeen,kinderwens,vroedvrouw,echo
jeugdhulp,gezin:probleemgedrag,jeugdzorg,pleegzorg,voogd,onhandelbaar,spijbel,weggelopen
jongerenwerk,jongeren:tiener,hangplek,puber,jeugdhonk,hangen
steungezin,gezin:oppas kinderen,oppas kind,hulp kinderen,drukke moeder,alleenstaand
peuterspeelzaal,peuters:creche,kinderopvang,kleuter,speelplek
huiswerk,onderwijs:bijles,cijfers,examen,schoolwerk,blijft zitten
onderwijs,thuiszitters:niet naar school,spijbel,leerplicht,hoogbegaafd,schorsing,school
vervoer,regiotaxi:taxi,rit,auto,rijden,chauffeur,trein,brengen,wegbrengen,ophalen
hulpmiddelen,rolstoel,rollator:kruk,scootmobiel,looprek,stok,invalide,bed lenen
personenalarmering,alarmknop:alarm,noodknop,knop,sos,halsketting
klussen,klusdienst,repair:kapot,repareren,lamp,timmeren,tuinman,verven,lekkage,ophangen,kraan,gras
wonen,woonadvies:verhuis,huis groot,kleiner wonen,gelijkvloers,traplift,seniorenwoning,trap
woning,huur,urgentie:huis zoeken,huis nodig,kamer,flat,huis uit,uithuiszetting,verhuurder,ontruim
dakloos,opvang:zwerver,slaapplek,geen dak,geen huis,op straat,onderdak,buiten slapen
beschermd,begeleid,begeleiding:niet zelfstandig,woongroep,niet alleen wonen,kamertraining
verpleeghuis,woonzorgcentrum:bejaardentehuis,bejaardenhuis,verzorgingshuis,tehuis,rusthuis,niet thuis wonen,opgenomen
hospice,palliatieve:sterven,ongeneeslijk,doodgaan,terminaal,uitbehandeld,euthanasie,laatste dagen
palliatieve,waken:sterven thuis,thuis dood,sterfbed,stervende
zingeving,levensvragen,geestelijk:geloof,god,kerk,dominee,pastoor,imam,zin van leven,bidden
kanker:tumor,chemo,oncologie,bestraling,uitzaaiing,leukemie,gezwel,mammografie,knobbel
COPD,longen:benauwd,astma,hoest,adem,bronchitis,puffer
hart,hartrevalidatie:bloeddruk,infarct,dotteren,bypass,pacemaker,cardioloog
hersenletsel,NAH,CVA:beroerte,hersenbloeding,verlamd,tia,hersenschudding,attaque
Parkinson:trillen,beven,tremor,bibber,schuifel
reuma,artrose:gewricht,slijtage,jicht,versleten,kromme vingers
pijn,chronische:zeer,hoofdpijn,migraine
hoortoestel,slechthorend,gehoor:doof,horen,gehoorapparaat,hardhorend,oorsuizen,tinnitus,oor
slechtziend,visuele,blinden:zien,bril,ogen,staar,zicht,wazig,kleine letters,oogarts
autisme:asperger,pdd,ass,prikkels
ADHD,aandachtsproblemen:druk,hyperactief,concentratie,ritalin,stilzitten,add
verstandelijke,MEE:gehandicapt,iq,moeilijk leren,achterlijk,laagbegaafd,lvb,downsyndroom,syndroom down
clientondersteuning,advies:hulp gesprek,mee gesprek,wegwijs,snap regels,meedenken
vrijwilligerswerk,burenhulp:iets voor ander doen,anderen helpen,buurman,buurvrouw,nuttig,hond,tijd over
werk,re-integratie,jobcoach:werkloos,baan,sollicit,ontslagen,uwv,vacature
creatief,handwerken:tekenen,haken,knutselen,naaien,schilder,hobby,kleien
zingen,muziek:lied,karaoke,instrument
tuin,moestuin:plant,groente,bloemen
bibliotheek,lezen:bieb,boek,voorlezen,krant
soa,seksualiteit,anticonceptie:seks,geslachtsziekte,condoom,de pil,hiv,spiraal,abortus,erectie,vrijen
overgang,menopauze:opvlieger,ongesteld,menstruatie,hormonen,zweten
vaccinatie,reizen:prik,inenten,spuit,vakantie prik,tropen
wondzorg:wond,open been,doorligplek,zweer,verband,snee,brandwond
trombose,bloedprikken:bloed,lab,prikken,stolsel
lhbti:homo,lesbisch,gay,trans,transgender,biseksueel,uit de kast
discriminatie:racisme,uitgescholden,huidskleur,anders behandeld
klacht,vertrouwenspersoon:klagen,ontevreden,fout gemaakt,niet tevreden,boos op,ombudsman
`;
