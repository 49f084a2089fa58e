/*
 * Words of residents, led to words of professionals at query time; one direction only, so a search for "diabetes" is not widened by "suiker".
 * One line per group: the professional words, a colon, the words people use, separated by commas. Inflections need not be written out.
 * An entry of several words counts when all of them are in the query, in any order; "geen" and "niet" count there too, other stop words do not.
 * Mind the stop words: of "huis zoeken" only "huis" would be left, and lead every house to a housing desk.
 * Left out on purpose: what professionals write as well, and compounds of a listed word ("gokschuld"). The list is a file of its own on a page.
 * Editors extend this list here, or per index with the option layWords; layWordsFromSkos() makes the same lines from a SKOS thesaurus.
 */
export const LAY_WORDS = `
diabetes,bloedsuiker:suikerziekte,suiker,insuline,glucose,bloedsuiker prikken
valpreventie,balans:evenwicht,struikel,duizelig,wankel,onvast,uitglijden,valangst,durf niet lopen,val uit bed
ouderen:opa,oma,senior,bejaard,aow
dementie,geheugen,Alzheimer:vergeet,kinds,verward,in de war,dwaal,verdwaal,herkent niet,kwijt,Korsakov,herhaalt,loopt weg,vergeet afspraak,achteruit
eenzaamheid,ontmoeten,maatje:alleen,gezelschap,geen vrienden,vrienden maken,aanspraak,verveel,niemand,weinig contact,ken niemand,praatje,bezoek,visite,sociaal,sleur,vriendschap,buurvrouw,buurman,isolement,verlaten
ontmoeten,inloop:gezellig,koffie drinken,buurthuis,bingo,kaarten,klaverjassen,biljarten,soos,ontmoetingsplek,spelletjes,middag,kaartclub
maaltijd,eettafel:restaurant,niet alleen eten,mee eten
maaltijdvoorziening,maaltijden:niet koken,eten brengen,eten bezorgen,eten huis,diepvries,eten thuis,zoutloos,zout,bezorgen eten
boodschappen:supermarkt,winkel,inkopen,tillen,zware tas
bewegen,sport:gymnastiek,gym,fitness,fit,stijf,yoga,conditie,gezonder leven,stoelgym,pilates,sportschool,dansen,fiets,tafeltennis,petanque,jeu de boules,hardlopen
wandelen:blokje om,frisse lucht,ommetje,rondje lopen
zwemmen:aquajogging,zwembad
fysiotherapie:fysio,masseur,knie,heup,schouder,blessure,spier,enkel,elleboog,pols,tennisarm,kuit,hamstring,manken,revalideren,verrekt,meniscus,operatie,motoriek,onhandig,na operatie
rugklachten,oefentherapie,manuele,fysiotherapie:rug,pijn rug,nek,hernia,spit,rsi,kraken,ischias,stijve nek
oefentherapie,houding:scheef,ademhalen,hyperventilatie,zitten
bekkenfysiotherapie,incontinentie:plas,blaas,urine,prostaat,poepen,ophouden,verzakking,luier,natte broek,ontlasting
ergotherapie,hulpmiddelen:aankleden,vermoeidheid,covid,chronisch moe,energie,post covid,fijne motoriek,altijd moe
logopedie,taalontwikkeling:hakkelen,niet praten,slecht praten,verslik,uitspraak,stotteren,lispelen,slissen,stem,hees,slikken,kind praat,spraak
dietetiek,voeding,overgewicht:afvallen,dik,zwaar,obesitas,mager,dun,allergie,gezond eten,eetprobleem,ondervoed,eetstoornis,anorexia,boulimia,voedingsadvies,cholesterol,vermageren,eet slecht,lactose,gluten,koolhydraten,zwaarlijvig,dieet
leefstijl,overgewicht:afvallen,dik,ongezond,obesitas,lijn,bloeddruk,gezonder
roken:sigaret,peuk,tabak,vape,nicotine
podotherapie,voeten:zool,platvoet,hielspoor,knobbel teen,schoenen,likdoorn,zere voeten,pijn voet
pedicure,voeten:eelt,likdoorn,nagel,teennagel,kalknagel,ingegroeid,teen,eksteroog
huisarts:dokter,doktor,ziek,koorts,griep,uitslag,eczeem,hoest,buikpijn,knobbel,bult,schildklier,oorontsteking,blaasontsteking,spatader,duizelig,hoofdpijn,keelpijn,jeuk,verwijzing,moe,lijf,uitslag huid,bloeduitslag
spoed,huisartsenpost,huisartsenspoedpost:nacht dokter,dokter avond,dokter weekend,weekend,s nachts,eerste hulp,ongeluk,koorts nacht,spoedgeval
apotheek,medicijnen:pillen,drogist,recept,tabletten,medicijn vergeten,bijwerking,baxter,bijsluiter,herhaalrecept
tandarts,mondzorg:kiespijn,kies,gebit,mond,beugel,kunstgebit,prothese,tandpijn,tandvlees,kaak,tandarts betalen
thuiszorg,wijkverpleging:wassen,douche,zuster,steunkous,aankleden,insuline spuiten,medicijn geven,katheter,verzorging,spuit,oogdruppels,persoonlijke verzorging,toedienen,moeder wassen,compressie
huishoudelijke,schoonmaken:poets,stofzuig,schoonmaak,hulp in huis,ramen lappen,zemen,dweilen,strijken,wasgoed,bed verschonen,opruimen,schoonhouden
wijkteam,loket,woningaanpassing:gemeente,traplift,scootmobiel,pgb,huis aanpassen,buurtteam,keukentafelgesprek,parkeerkaart,gehandicaptenparkeerkaart,aanvraag,aanpassing
mantelzorg,naasten:overbelast,zieke man,zieke vrouw,zieke moeder,zieke vader,ziek ouder,zieke partner,zorg zwaar,zorg vol,zorg moeder,zorg vader,zorg vrouw,zorg man,zorg partner,zorg ouders,verzorg,ziek kind zorg,trek niet meer,oververmoeid,zorgtaak,mantelzorgen,volhouden,zorg zoon,zorg dochter
respijtzorg,logeren:oppas,vervang,overnemen,even weg,ontlast,vrijaf,vakantie,adempauze,tijdelijk,weekend weg
jonge,mantelzorgers:zieke ouder kind,moeder ziek kind,vader ziek kind,zieke broer,zieke zus,broertje,zusje
geheugenpoli,geheugen:geheugentest,test vergeet
dagbesteding,dagopvang:overdag,boerderij,niets te doen,thuis zitten,dag vullen,structuur,bezigheid
schuldhulpverlening,schuldhulp,schulden,geldzorgen:deurwaarder,incasso,aanmaning,geld,rood staan,niet betalen,rekening,niet rondkomen,blut,krap,afbetalen,betalingsregeling,beslag,betalingsachterstand,lening,wanbetaler,huisuitzetting,energierekening,achterstand,hoge rekening,kas,wsnp,huurachterstand,lenen geld,blauwe envelop
administratie,formulieren,budgetcoach:post,papier,belasting,invullen,brief,toeslag,envelop,rekening,geldzaken,overzicht,bewindvoerder,zorgtoeslag,huurtoeslag,inkomsten,aanvragen,kopen,sparen,blauwe envelop,post gemeente
bijstand,minimaregelingen,inkomen:uitkering,arm,weinig geld,geen geld,laag inkomen,minima,niet rondkomen,kwijtschelding,stadspas,energietoeslag,uitkering aanvragen,minimum
voedselbank,voedselpakket:geen eten,honger,niets eten,gratis eten,geld eten,boodschappen betalen,eten betalen,geld boodschappen
kledingbank,kleding:kleren,tweedehands,jas,schoenen,winterjas,babyspullen,babyuitzet,wieg,meubels,kringloop
leergeld,jeugdfonds,armoede:zwemles,schoolspullen,sport betalen,school betalen,te duur kind,contributie,sporten geld,fiets kind,schoolreisje,laptop school,sinterklaas,cadeau kind,verjaardag
juridisch,recht:advocaat,ontslag,rechter,bezwaar,contract,werkgever,rechtszaak,jurist,verblijfsvergunning,boete,huurbaas,verhuurder,aangeklaagd
taal,laaggeletterdheid:niet lezen,niet schrijven,moeite lezen,analfabeet,nederlands leren,inburgeren,slecht nederlands,moeilijk lezen,spellen,spreek slecht,begrijp brief,brief niet begrijpen,nederlands oefenen,alfabet,voorlezen brief
computer,digitale,digitaal,DigiD:computerles,telefoon,mobieltje,laptop,wachtwoord,inloggen,whatsapp,mail,ipad,tablet,internet,app,bankieren,online,mijnoverheid,scherm,printen,foto
inburgering,nieuwkomers,statushouders,vluchtelingenwerk:vluchteling,asiel,azc,buitenland,migrant,oekraine,syrie,asielzoeker,uitgeprocedeerd,ongedocumenteerd,gezinshereniging
maatschappelijk,hulpverlening:probleem,weet niet verder,gesprek,problemen thuis,burenruzie,hart luchten,vastgelopen,luisterend oor
welzijn,welzijnscoach:gelukkig,lekker in vel
GGZ,psycholoog,POH-GGZ,depressie:somber,psychisch,verdrietig,bang,paniek,overspannen,burnout,neerslachtig,depri,in de put,mentaal,huilen,trauma,psychiater,fobie,dwang,nergens zin,geen zin,niet lekker vel,anorexia,eetstoornis,boulimia,PTSS,nachtmerrie,flashback,onzeker,zelfbeeld,zelfvertrouwen,minderwaardig,zenuwachtig,faalangst,angststoornis,leeg,lusteloos,futloos,moe,zie niet zitten,burn,borderline,altijd moe,angst mensen
stress,POH-GGZ,ontspanning,mindfulness:spanning,gespannen,piekeren,druk hoofd,onrust,rust,overspannen,burnout,mediteren,burn,werkdruk,hoofd vol,opgebrand,gejaagd,zorgen maken,nagelbijten,stress
herstel,lotgenoten,ervaringsdeskundigheid:zelfde meegemaakt,kwetsbaar,zelfvertrouwen,ervaring
luisterlijn,maatschappelijk:praten
zelfmoordpreventie,luisterlijn:zelfmoord,suicide,dood willen,niet meer leven,snijden,leven zat,niet verder leven,zie niet meer zitten,levensmoe,einde maken,geen uitweg,zelfdoding,doodswens
crisis,psychiatrie:psychose,gek,wanen,stemmen horen,doorgedraaid,verward persoon,gevaar,stem hoofd
slapeloosheid,slapen,slaapcursus:wakker,snurken,niet slapen,slecht slapen,nachtmerrie,inslapen,doorslapen,slaappil,uitgerust,apneu
rouw,verlies,nabestaanden:overlijden,dood,weduwe,weduwnaar,gestorven,verdriet,afscheid,begrafenis,kwijtgeraakt,miskraam,verloren,gemis,mis man,mis vrouw,verdriet man,verdriet vrouw
verslavingszorg,verslaving,alcohol,drugs:drank,drinken,borrel,zuipen,wiet,blowen,coke,gokkast,gamen,afkicken,dronken,wijn,joint,cannabis,xtc,cocaine,pillen slikken,minderen,gameverslaving,casino,bier,speed,lachgas
naasten,verslaving:man drinkt,vrouw drinkt,partner drinkt,vader drinkt,moeder drinkt,zoon verslaafd,dochter verslaafd,kind verslaafd,zoon drugs,dochter drugs,man gokt,zoon blow
geweld,kindermishandeling:slaan,slaat,geslagen,bang man,bang partner,bang thuis,bedreigd,misbruik,blauwe plek,onveilig,agressie,mishandeling,ruzie thuis,stalk,eerwraak,vernederd,controleert,gedwongen,ruzie huis,gecontroleerd,thuis veilig,niet veilig
vrouwenopvang,geweld:vluchten,weg van man,veilig,gevlucht,blijf van mijn lijf
slachtofferhulp:overval,inbraak,ingebroken,beroofd,aanrijding,verkracht,gestolen,stalking,oplichting,opgelicht,diefstal,aangevallen,misdaad,aanranden,nepmail,fraude
relatie,scheiding,mediation:ruzie,ex,huwelijk,vreemdgaan,partner,huwelijksprobleem,omgangsregeling,overlast buren,ruzie buren,alimentatie,trouwen,conflict,liefde,verbroken
opvoeding,opvoeden,jeugd:kind luistert,driftbui,puber,druk kind,boos kind,zindelijk,pesten,lastig kind,gedrag,kind slaapt niet,gillen,koppig,grenzen,bedtijd,brutaal,luistert niet,schreeuwt,verwend,zoon,dochter,huilt kind,eet slecht,kind eet
consultatiebureau,jeugdgezondheidszorg:baby prik,inenting baby,wegen,schoolarts,flesvoeding,groei,huilbaby,ontwikkeling kind,kind loopt nog niet,borstvoeding,vaccinatie baby,prikken baby
kraamzorg:pasgeboren,bevallen,borstvoeding,kolven,net bevallen,kraamvisite,geboorte,baby
verloskundige,zwangerschap:in verwachting,bevallen,weeen,echo,zwangerschapscontrole,miskraam,ongewenst,kinderwens,uitgerekend
jeugdhulp,gezin:probleemgedrag,jeugdzorg,pleegzorg,voogd,spijbel,verkeerde vrienden,weglopen,uithuisplaatsing,gezin problemen,pest,gepest,moeilijk gedrag
jongerenwerk,jongeren:tiener,hangplek,puber,verkeerde vrienden,verveelt,rondhangen,straat jongeren,skate,jongens meiden
steungezin,gezin:oppas kinderen,hulp kinderen,drukke moeder,alleenstaand,oppas,ontlasten,logeerweekend,alleenstaande moeder
peuterspeelzaal,peuters:creche,kinderopvang,kleuter
huiswerk,onderwijs:bijles,examen,blijft zitten,toets,rekenen,studeren,studie
onderwijs,thuiszitters:niet naar school,spijbel,leerplicht,school,schoolweigering,pest school,gepest school,dyslexie,speciaal onderwijs
vervoer,regiotaxi:taxi,lift,rit,auto,rijden,trein,brengen,ophalen,rijbewijs,gebracht,ziekenhuis brengen,belbus,reizen,bus,chauffeur,brengen dokter
hulpmiddelen,rolstoel,rollator:kruk,scootmobiel,looprek,stok,bed lenen,postoel,douchestoel,ziekenhuisbed,bed thuis,lenen,verhoogde stoel,toiletverhoger,po
personenalarmering,alarmknop:alarm,noodknop,knop,halszender,knop drukken,gevallen alleen
klussen,klusdienst,repair:kapot,repareren,lamp,tuinman,lekkage,ophangen,kraan,lek,gras,maaien,heg,schilderen,klusje,drempel,stopcontact,behang,snoeien,boren,tuin onderhoud,gat,kast,monteren,meubel
wooncoach,woonadvies,woonconsulent:verhuis,huis groot,gelijkvloers,traplift,trap,kleiner wonen,badkamer,aangepaste woning,drempel,seniorenwoning,douche beneden,aanleunwoning,handgreep,te groot,beugel
woning,huur,urgentie:kamer,uithuiszetting,wachtlijst,huurhuis,huurwoning,inschrijven,woonruimte,appartement,flat,woonurgentie,noodwoning,huren
dakloos,nachtopvang,inloophuis,opvang:zwerver,slaapplek,geen dak,geen huis,slapen straat,onderdak,buiten slapen,uitgezet,straat gezet,slaap auto,huis kwijt,bankslaper,uitzetting,straat
beschermd,begeleid,begeleiding:niet zelfstandig,woongroep,niet alleen wonen,begeleid wonen,zelfstandig wonen,kamertraining
verpleeghuis,woonzorgcentrum:bejaardentehuis,verzorgingshuis,tehuis,niet thuis wonen,opgenomen,opname,instelling,kan niet meer thuis,niet meer alleen wonen
hospice,palliatieve:sterven,ongeneeslijk,doodgaan,terminaal,laatste dagen,uitbehandeld,niet beter,euthanasie,laatste fase,einde leven,stervensfase,pijnbestrijding,morfine
palliatieve,waken:sterven thuis,thuis dood,stervende,sterfbed
zingeving,levensvragen,geestelijk:geloof,god,kerk,dominee,zin van leven,bidden,imam,moskee,pastor,zin,levensvraag,waarom,spijt,schuldgevoel
kanker:tumor,chemo,oncologie,bestraling,borstkanker,prostaatkanker,leukemie,gezwel,uitzaaiing,bestraald,melanoom
COPD,longen:benauwd,astma,hoest,adem,kortademig,bronchitis,luchtweg,zuurstof,longemfyseem,covid,moeite ademen,ademnood
hart,hartrevalidatie:bloeddruk,infarct,hartkloppingen,hoge bloeddruk,dotteren,bypass,pacemaker,hartklep,ritme,drukkend borst
hersenletsel,NAH,CVA:beroerte,hersenbloeding,verlamd,tia,hersenschudding,herseninfarct,afasie,niet aangeboren,ongeluk hoofd
Parkinson:trillen,hand trillen,beven,schuifel
reuma,artrose:gewricht,slijtage,jicht,fibromyalgie,stijve gewrichten,ontstoken gewricht,vingers stijf,reumatiek,Bechterew,knie
pijn,chronische:hoofdpijn,migraine,fibromyalgie,zenuwpijn,pijnstiller,zeer
hoortoestel,slechthorend,gehoor:doof,horen,gehoorapparaat,hardhorend,oorsuizen,oor,gebarentaal,tinnitus,ringleiding,slechthorendheid,versta niet
slechtziend,visuele,blinden:zien,bril,ogen,staar,zicht,macula,glaucoom,blindengeleidehond,braille,gezichtsvermogen,wazig,loep
autisme:asperger,ass,prikkels,overprikkeld,pdd
ADHD,aandachtsproblemen:druk,hyperactief,concentratie,add,stil zitten,niet stilzitten,stilzitten,ritalin,druk kind,impulsief,afgeleid,dromerig
verstandelijke:gehandicapt,iq,moeilijk leren,achterlijk,laagbegaafd,lvb,laag iq,downsyndroom,zwakbegaafd,beperkt,gehandicapt broertje,langzaam
clientondersteuning,advies:hulp gesprek,mee gesprek,wegwijs,indicatie,keukentafelgesprek,onafhankelijk,ciz,rechten
vrijwilligerswerk,burenhulp:anderen helpen,buurman,nuttig,mensen helpen,terugdoen,pensioen,gepensioneerd,vrije tijd,ander betekenen,buddy,maatje zijn
jobcoach,werkplein,reintegratie:werkloos,baan,sollicit,ontslagen,uwv,vacature,solliciteren,cv,omscholen,jobhunt,wajong,arbeidsongeschikt,werkzoekend,loopbaan,zoek werk,werk vinden
creatief,handwerken:tekenen,haken,knutselen,schilderles,keramiek,naaien,fotograferen,hobby,boetseren,kleien,bloemschikken
zingen,muziek:lied,koor,instrument,gitaar
tuin,moestuin:plant,groente,volkstuin,tuintje,bloemen,zaaien
bibliotheek,lezen:bieb,boek,voorlezen,tijdschrift,krant,lenen boek,studieplek
soa,seksualiteit,anticonceptie:seks,geslachtsziekte,condoom,de pil,hiv,morning,spiraaltje,chlamydia,vrijen,ongewenst zwanger,abortus,onveilig vrijen
overgang,menopauze:opvlieger,ongesteld,menstruatie,zweten,hormonen
vaccinatie,reizen:prik,griepprik,inenten,spuit,vakantie prik,boostershot,tetanus,corona,tropen
wondzorg:wond,wond niet,open been,zweer,verband,snee,doorlig,decubitus,brandwond,wond verzorgen,hechting,ontstoken wond,doorligplek
trombose,bloedprikken:bloed,lab,prikken,bloedverdunner,buisje,bloedonderzoek
lhbti:homo,lesbisch,trans,transgender,uit de kast,gay,roze,non binair,coming,gender,queer,geaardheid,verkeerd lichaam,transitie
discriminatie:racisme,uitgescholden,huidskleur,achtergesteld,gelijke behandeling,geloof gepest,kleur,uitgesloten
klacht,vertrouwenspersoon:klagen,ontevreden,fout gemaakt,verkeerd behandeld,slecht behandeld,boos dokter,tuchtcollege
eettafel:samen koken,aanschuiven
peuters:voorlezen peuter,speel,spelletjes kind
`;
