"""How people talk at home: dialect, children's words, short forms of the net.

A data table: the word that is heard, and the plain one that the rules are written
with. Sources: Dictionaries of the Scots Language; Merriam-Webster and Collins,
entries marked dialect, informal or childish. A word that is also an everyday word of
its own is not here.
"""

from typing import Final

_SCOTS: Final = """
awfy=awful aye=yes aff=off oot=out doon=down hoose=house aboot=about noo=now heid=head
haun=hand hauns=hands airm=arm bluid=blood deid=dead mooth=mouth wame=belly hert=heart
thrapple=throat oxter=armpit fae=from frae=from haud=hold haudin=holding cauld=cold
caul=cold nae=no naebody=nobody naething=nothing cannae=can-not dinnae=do-not
dinna=do-not didnae=did-not didna=did-not doesnae=does-not disnae=does-not isnae=is-not
wasnae=was-not arenae=are-not wouldnae=would-not couldnae=could-not hasnae=has-not
havenae=have-not hadnae=had-not willnae=will-not winnae=will-not wullnae=will-not
shouldnae=should-not gonnae=going-to gonny=going-to gaun=going greetin=crying boak=vomit
boaking=vomiting boakin=vomiting wean=child weans=children bairns=children wumman=woman
faither=father mither=mother maw=mum himsel=himself hersel=herself masel=myself
mysel=myself yersel=yourself oor=our wur=our ower=over polis=police crabbit=cross
mair=more cuid=could wisnae=was-not ahm=i-am keech=poo skelped=hit fankle=tangle
jaggy=sharp swally=swallow swallied=swallowed breist=chest
"""
_SOUTHERN: Final = """
ya=you yall=you swole=swollen swelt=swollen swoll=swollen lil=little gramma=grandma
granpa=grandad granddaddy=grandad grandaddy=grandad grandmama=grandma mawmaw=grandma
meemaw=grandma memaw=grandma pawpaw=grandad papaw=grandad peepaw=grandad mamaw=grandma
bubba=brother sissy=sister youngun=child younguns=children fixin=going tryna=trying-to
finna=going-to imma=i-am-going-to ima=i-am-going-to somethin=something nothin=nothing
anythin=anything hisself=himself theirselves=themselves bleedin=bleeding hurtin=hurting
comin=coming goin=going doin=doing throwin=throwing havin=having gettin=getting
feelin=feeling talkin=talking walkin=walking movin=moving breathin=breathing
wheezin=wheezing sweatin=sweating shakin=shaking seein=seeing fallin=falling
passin=passing chokin=choking dyin=dying cryin=crying burnin=burning burstin=bursting
poundin=pounding racin=racing squeezin=squeezing hittin=hitting takin=taking
drinkin=drinking eatin=eating wakin=waking answerin=answering lyin=lying layin=lying
sittin=sitting standin=standing swellin=swelling tinglin=tingling spinnin=spinning
stabbin=stabbing killin=killing cuttin=cutting screamin=screaming pukin=puking
vomitin=vomiting coughin=coughing gaspin=gasping respondin=responding workin=working
stoppin=stopping runnin=running pourin=pouring gushin=gushing spurtin=spurting
turnin=turning lookin=looking startin=starting actin=acting thinkin=thinking
wantin=wanting tellin=telling beatin=beating
"""
_CHILDISH: Final = """
owie=pain owies=pain ouchie=pain ouchy=sore booboo=wound hurty=sore poorly=ill
tummyache=belly-ache bellyache=belly-ache tum=belly tumtum=belly weewee=pee peepee=pee
doodoo=poo mumma=mum mumsy=mum dada=dad grampa=grandad grampy=grandad gramp=grandad
nonna=grandma nonno=grandad abuela=grandma abuelo=grandad babcia=grandma dadu=grandad
amma=mum appa=dad ammi=mum abbu=dad beti=daughter didi=sister
"""
_NET: Final = """
af=very idk=i-do-not-know omg=oh-god bf=boyfriend gf=girlfriend bestie=friend
bruv=brother bcos=because bcuz=because becos=because coz=because abt=about ppl=people
smth=something sth=something sum1=someone sm1=someone some1=someone thru=through
tho=though tonite=tonight 2nite=tonight 2day=today wanna=want-to hv=have hav=have
dnt=do-not cnt=can-not wnt=will-not plse=please plss=please hlp=help hosp=hospital
docter=doctor doc=doctor ambo=ambulance meds=medicine mins=minutes hrs=hours wks=weeks
bday=birthday bby=baby prego=pregnant preggers=pregnant preggo=pregnant puked=vomited
upchuck=vomit chundered=vomited spewed=vomited deffo=definitely hella=very
"""


def _table(text: str) -> dict[str, str]:
    pairs = (entry.split("=") for entry in text.split())
    return {said: plain.replace("-", " ") for said, plain in pairs}


DIALECT: Final = _table(_SCOTS) | _table(_SOUTHERN) | _table(_CHILDISH) | _table(_NET)
