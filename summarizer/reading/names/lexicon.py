"""The closed classes of words that names are read by: titles, heads of organizations and places.

From grammars of English and from the lists of the AP Stylebook (titles, military titles, party
affiliation, company names). Knows no name of anybody; those that are known stand in `data/`.
"""

from typing import Literal

FUNCTION = frozenset(
    """
    a an the this that these those such some any no none each every either neither both all many
    much more most few fewer several other others another same own one ones two three four five six
    seven eight nine ten eleven twelve dozen dozens hundreds thousands millions hundred thousand
    million billion half first second third last next
    i me my mine myself you your yours yourself he him his himself she her hers herself it its
    itself we us our ours ourselves they them their theirs themselves who whom whose which what
    where when why how whoever whatever whichever wherever whenever however someone somebody
    something anyone anybody anything everyone everybody everything nobody nothing nowhere there
    here then now thus hence therefore
    and or but nor so yet if unless until till while whereas although though because since as than
    whether lest once
    of in on at by for from to with without within into onto upon over under above below between
    among amid amidst against about around across after before behind beside besides beyond despite
    down during except inside outside like near off out past per through throughout toward towards
    up via versus vs following including according regarding concerning given due unlike plus minus
    am is are was were be been being do does did doing done has have had having can could may might
    must shall should will would ought let lets get gets got let's
    not never ever always often sometimes usually rarely seldom soon later earlier again also too
    very quite rather almost nearly just only even still already perhaps maybe indeed instead
    meanwhile moreover furthermore nevertheless nonetheless otherwise besides today tomorrow
    yesterday tonight ago recently currently previously formerly initially finally eventually
    ultimately suddenly apparently reportedly allegedly clearly obviously certainly probably
    possibly fortunately unfortunately sadly hopefully interestingly additionally similarly
    likewise consequently subsequently specifically generally overall altogether elsewhere
    anyway afterward afterwards thereafter well yes ok okay oh ah hello hi thanks thank please sorry
    dear about both according asked speaking based born added adding citing noting asked despite
    part much further less least enough long longer back right away ahead together apart aside
    far until amid cannot that's it's there's he's she's what's who's here's i'm don't
    """.split()
)
"""Words that are no part of a name by themselves, whatever their first letter."""

ACRONYM_WORDS = frozenset("US WHO".split())
"""Written in capitals these are names, although the same letters are a common word."""

STARTERS = frozenset(
    """
    new old young big small large great good bad high low early late long short former current
    acting outgoing incoming deputy senior local national international foreign public private
    police officials authorities witnesses experts critics supporters opponents residents protesters
    people men women children students teachers workers employees families victims survivors
    investigators prosecutors lawyers lawmakers politicians doctors scientists researchers analysts
    economists traders investors shares stocks sales profits prices markets oil gas gold trade talks
    news reports sources documents evidence data figures statistics results studies research
    rain snow floods fires storms winds temperatures weather roads schools hospitals businesses
    companies banks firms government military troops soldiers forces rebels militants gunmen
    thousand asked see read click watch photo photos video image images picture file story stories
    note update updated correction editor advertisement share follow sign subscribe copyright
    breaking exclusive live related comment comments opinion analysis background summary
    everything nothing making taking getting going coming looking trying using working speaking
    writing saying asking calling telling giving having being doing leaving starting beginning
    think know look take make come go say tell ask use find give call try need keep begin help show
    hear play run move live believe bring happen stand lose pay meet include continue set learn
    change lead understand stop create speak spend grow open walk win offer remember love consider
    appear buy wait serve die send expect build stay fall cut reach remain suggest raise pass sell
    require report decide pull return explain hope develop carry break receive agree support hit
    produce eat cover catch draw choose cause point listen realise realize place close
    imagine visit join enjoy discover check add
    attacks attack violence clashes fighting war peace elections voting polls campaign
    ministers leaders members representatives delegates soldiers officers firefighters rescuers
    nearly roughly approximately dozens scores fewer fifty twenty thirty forty sixty seventy eighty
    ninety fifteen thirteen fourteen sixteen seventeen eighteen nineteen
    north south east west northern southern eastern western central
    morning afternoon evening night day week month year years days weeks months time times
    """.split()
)
"""Common words that begin sentences and headlines: alone there they are no name."""

MONTHS = frozenset(
    "january february march april june july august september october november december jan feb mar "
    "apr jun jul aug sept sep oct nov dec monday tuesday wednesday thursday friday saturday sunday "
    "mondays tuesdays wednesdays thursdays fridays saturdays sundays mon tue tues wed thu thurs "
    "fri sat sun easter christmas ramadan thanksgiving halloween hanukkah passover lent diwali "
    "gmt utc mdt mst akdt hst jst msk aest sast est edt pst pdt cst cdt bst cet".split()
)
"""Calendar words and time zones: they end a name that stands before them."""

HONORIFICS: dict[str, Literal["m", "f"]] = {
    "mr": "m",
    "mrs": "f",
    "ms": "f",
    "miss": "f",
    "mme": "f",
    "sir": "m",
    "lord": "m",
}
HONORIFICS |= {"lady": "f", "dame": "f", "king": "m", "queen": "f", "prince": "m"}
HONORIFICS |= {"princess": "f", "duke": "m", "duchess": "f", "sheikh": "m", "sheikha": "f"}
HONORIFICS |= {"sultan": "m", "emperor": "m", "pope": "m", "messrs": "m"}
HONORIFICS |= {"congressman": "m", "congresswoman": "f", "chairman": "m", "chairwoman": "f"}
HONORIFICS |= {"spokesman": "m", "spokeswoman": "f", "councilman": "m", "councilwoman": "f"}
HONORIFICS |= {"actress": "f", "businessman": "m", "businesswoman": "f", "policeman": "m"}
HONORIFICS |= {"widow": "f", "husband": "m", "wife": "f", "father": "m", "mother": "f"}
HONORIFICS |= {"brother": "m", "sister": "f", "son": "m", "daughter": "f"}

ADJECTIVES = frozenset(
    """
    republican democratic liberal conservative socialist communist marxist leninist maoist fascist
    nazi labour islamic islamist muslim sunni shiite shia christian catholic protestant anglican
    lutheran methodist baptist presbyterian evangelical mormon orthodox jewish hindu sikh buddhist
    hispanic latino arab kurdish arabic latin hebrew european african asian scandinavian
    mediterranean caribbean balkan baltic slavic nordic arctic western eastern northern southern
    north south east west central presidential congressional senatorial federal parliamentary
    gubernatorial victorian elizabethan olympic african-american afghan-american asian-american
    mexican-american cuban-american italian-american irish-american anti-american wahhabi
    salafi zionist catalan basque tibetan chechen tamil kashmiri sicilian californian texan parisian
    black white native indigenous gothic
    """.split()
)
"""Adjectives of party, faith, people and direction: they name nobody, whatever follows."""

TITLES = frozenset(
    """
    mr mrs ms miss mme messrs dr prof professor sir lord lady dame hon rev reverend fr father sister
    brother pastor rabbi imam bishop archbishop cardinal pope patriarch ayatollah mullah sheikh
    king queen prince princess duke duchess emperor sultan baron baroness emir
    president vice-president premier chancellor minister secretary senator sen congressman
    congresswoman representative rep gov governor mayor councilman councilwoman councillor
    councilor alderman ambassador commissioner attorney prosecutor judge justice sheriff chief
    speaker chairman chairwoman chairperson chair director ceo coach captain capt
    general gen lt lieutenant col colonel maj major brig brigadier cmdr commander cpl corporal
    sgt sergeant pvt private adm admiral marshal commodore maj-gen lt-gen brig-gen lt-col
    major-general lieutenant-general lieutenant-colonel brigadier-general ensign airman
    det detective insp inspector supt superintendent constable officer deputy trooper agent
    president-elect ex-president vice-chancellor lieutenant-governor director-general
    highness majesty excellency holiness eminence msgr monsignor advocate honorable honourable
    secretary-general attorney-general governor-general prime-minister-designate officer
    pres pm mp dame spokesman spokeswoman spokesperson
    """.split()
)
"""Words that may stand in capitals before a person's name, alone or in a row."""

TITLE_MODIFIERS = frozenset(
    """
    vice deputy prime foreign defense defence interior finance justice health education energy
    agriculture environment transport trade labor labour economy culture sports tourism
    information technology science industry development security intelligence police fire
    first acting former interim assistant associate senior chief general attorney state district
    county city federal supreme high crown lord grand executive managing press secretary minister
    majority minority affairs house senate rear major lieutenant brigadier staff master sergeant
    field petty warrant flight wing corporate
    air naval army special council head national chancellor opposition party shadow
    """.split()
)
"""What may stand between the parts of a title: "Deputy Foreign Minister", "Police Chief"."""

NO_NAME_AFTER_TITLE = frozenset(
    "motors electric mills dynamics assembly council secretariat staff hospital league election "
    "elections office ministry day house court general counsel".split()
)
"""After a title these make another name of it: "General Motors", "Major League"."""

SUFFIXES = frozenset("jr sr ii iii iv phd md esq".split())
COMPANY = frozenset(
    "inc corp co ltd llc llp plc ag gmbh sa nv spa ab oy asa bv kg sarl lp pty bhd limited "
    "oyj kgaa srl sas aps pte tbk jsc ojsc pjsc berhad "
    "corporation incorporated company".split()
)
ABBREVIATED = frozenset("inc corp co ltd jr sr st".split())
"""When the last word of a name, its full stop belongs to it."""

ORGANIZATION_HEADS = frozenset(
    """
    ministry department dept agency bureau office administration authority authorities commission
    committee subcommittee council board parliament senate congress assembly duma knesset bundestag
    house cabinet government secretariat treasury court tribunal police constabulary army navy force
    forces marines guard guards corps battalion brigade regiment division fleet squadron command
    cavalry militia patrol service services party union federation confederation league association
    society club alliance coalition front movement organization organisation institute institution
    foundation trust fund university college school academy seminary church diocese archdiocese
    mosque synagogue hospital clinic center centre bank exchange times post news herald tribune
    journal gazette telegraph guardian observer chronicle press daily weekly magazine review
    broadcasting network television tv radio media airlines airways air aviation motors motor
    electric energy petroleum oil gas industries enterprises holdings group partners associates
    technologies technology systems software solutions pharmaceuticals pharma laboratories labs
    records entertainment studios pictures productions films foods brewery stores markets
    insurance securities capital investments consulting communications telecom telecommunications
    mobile wireless networks railways railway railroad rail steel mining resources chemicals
    electronics semiconductor international worldwide orchestra philharmonic ballet opera theatre
    team united fc rovers athletic wanderers rotary chamber registry mission embassy consulate
    delegation secretariat inspectorate prosecutor's laboratory observatory brotherhood nations
    brigades jihad hezbollah initiative enforcement protection intelligence directorate
    lobby caucus guild cooperative conservancy survey taskforce unit staff democrats
    schools colleges universities hospitals banks centers centres stations express metro
    elementary prep republicans greens liberals conservatives labour
    """.split()
)
"""The last word of a name that makes it an organization, or its first before "of" or "for"."""

FIRST_HEADS = frozenset(
    """
    ministry department dept agency bureau office administration authority commission committee
    council board parliament senate congress assembly house court army navy force forces party union
    federation confederation league association society club alliance coalition front movement
    organization organisation institute foundation fund university college school academy church
    bank chamber center centers centre centres campaign daughters sons knights brotherhood college
    confederation conference mission embassy bishops diocese archdiocese company registrar
    commissioner students physicians reporters mothers doctors friends group high
    """.split()
)
"""Before "of", "for" or "on" these go on with what follows: "Bank of England"."""

PLACE_HEADS = frozenset(
    """
    county parish borough district province prefecture state territory region republic kingdom
    city town township village municipality island islands isle isles archipelago peninsula cape
    coast shore beach bay gulf strait straits channel sea ocean lake lakes lagoon river creek brook
    stream canal falls waterfall valley hills hill mountain mountains mount mt range ridge plateau
    desert forest woods wood park gardens garden reserve refuge glacier volcano delta basin plains
    street st road rd avenue ave boulevard blvd drive lane highway hwy freeway motorway expressway
    parkway turnpike bridge tunnel square plaza crossing junction terminal airport airfield station
    harbor harbour port pier dock wharf dam reservoir heights point rocks reef pass canyon gorge
    stadium arena hotel tower towers palace castle cathedral abbey temple monument memorial museum
    mall prison jail cemetery zoo barracks base camp ranch farm estate border frontier corridor
    strip oblast rayon governorate canton neighborhood neighbourhood suburb quarter fort field
    courthouse inn resort apartments building
    """.split()
)
"""The last word of a name that makes it a place."""

HEADS = ORGANIZATION_HEADS | PLACE_HEADS | COMPANY
"""The last words of names that are no person's."""

PLACE_FIRST = frozenset(
    "lake mount mt cape fort ft port camp san santa santo saint st isla rio puerto ciudad villa "
    "sierra monte gulf bay isle strait republic kingdom province city town state village "
    "santos".split()
)
"""The first word of a name that makes it a place, unless a person's name says otherwise."""

PLACE_OF = frozenset(
    "republic kingdom state commonwealth province city town village county gulf bay isle sea "
    "strait cape district port bishopric territory port parish duchy islands district".split()
)
"""Before "of" in a place's name: "Gulf of Mexico"."""

EVENT_HEADS = frozenset(
    "war wars battle day treaty agreement accord accords act bill law code constitution cup games "
    "olympics championship championships open prix festival award awards prize summit conference "
    "protocol plan pact deal convention declaration resolution directive amendment revolution "
    "uprising crisis spring holocaust year era age century bowl series tournament marathon "
    "hurricane typhoon cyclone storm flight operation project program programme theory syndrome "
    "disease virus effect index average scale rights title chapter section article".split()
)
"""The last word, or the first, of a name that is neither of somebody nor of a place."""

PARTICLES = frozenset(
    "de del della di da dos das du des la le van von der den ter ten zu bin ibn bint abu al el ul "
    "ur y".split()
)

STATIVE = frozenset(
    "northern southern eastern western central downtown upper lower northeastern northwestern "
    "southeastern southwestern north-eastern north-western south-eastern south-western "
    "northeast northwest southeast southwest rural greater mainland nearby neighboring "
    "neighbouring coastal mountainous uptown inner".split()
)
"""Before a name these make it a place: "northern Veldria"."""

PLACE_BEFORE = {"near": 3, "in": 2, "outside": 2, "across": 2, "throughout": 2, "inside": 1}
PLACE_BEFORE |= {"toward": 1, "towards": 1, "around": 1, "from": 1, "at": 1, "to": 1, "via": 1}
"""Prepositions before places, and how strongly each speaks for one; 2 decide."""

SPEECH = frozenset(
    """
    said says say told tells added adds stated states claimed claims argued argues announced
    announces declared declares insisted insists explained explains noted notes warned warns
    confirmed confirms denied denies admitted admits acknowledged acknowledges emphasized
    emphasised emphasizes stressed stresses underlined underlines underscored recalled recalls
    replied responded answered asked asks tweeted wrote writes testified urged urges suggested
    suggests complained conceded commented remarked recounted predicted promised vowed
    pledged accused believes believed thinks thought hopes hoped
    """.split()
)
"""Verbs of speech and thought. What does so is a person or a body, not a place."""

METONYMS = {
    "white house": "US",
    "pentagon": "US",
    "capitol hill": "US",
    "kremlin": "RU",
    "downing street": "GB",
    "whitehall": "GB",
    "scotland yard": "GB",
    "elysee": "FR",
    "wall street": "US",
    "state department": "US",
    "foggy bottom": "US",
    "blue house": "KR",
    "quai d'orsay": "FR",
    "buckingham palace": "GB",
    "congress": None,
    "parliament": None,
}
"""Seats that stand for who sits there."""
