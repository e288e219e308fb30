"""Common nouns that stand for people and bodies: offices, groups, "the ministry".

Closed classes of English, not of any article. Nothing here is a name.
"""

OFFICES = frozenset(
    """
    president vice-president premier chancellor minister secretary undersecretary senator
    congressman congresswoman congressmember representative lawmaker legislator mp deputy governor
    mayor councilman councilwoman councillor councilor ambassador envoy diplomat consul commissioner
    attorney lawyer prosecutor judge justice magistrate sheriff chief head leader director
    executive ceo cfo chairman chairwoman chairperson chair founder cofounder co-founder
    president-elect owner manager partner principal superintendent coordinator administrator
    general colonel major captain lieutenant sergeant commander admiral officer detective inspector
    constable marshal official spokesman spokeswoman spokesperson aide adviser advisor counsel
    counselor consultant analyst economist strategist expert specialist scientist researcher
    professor lecturer teacher historian author writer journalist reporter correspondent editor
    columnist blogger broadcaster presenter producer actor actress singer musician artist
    comedian filmmaker photographer designer architect engineer doctor physician surgeon nurse
    paramedic firefighter pilot astronaut driver farmer fisherman businessman businesswoman
    entrepreneur banker trader investor worker employee student activist campaigner organizer
    organiser volunteer priest pastor bishop archbishop cardinal rabbi imam cleric monk nun
    coach trainer player striker midfielder defender goalkeeper quarterback candidate nominee
    member resident witness neighbor neighbour friend father mother brother sister son daughter
    husband wife widow uncle aunt cousin grandfather grandmother king queen prince princess
    treasurer auditor clerk curator librarian speaker delegate negotiator mediator veteran
    soldier militant rebel guerrilla fighter suspect victim survivor winner champion
    """.split()
)
"""What a person may be: the head of an apposition ("X, chief of staff") or before a name."""

OFFICIAL = frozenset(
    """
    president vice-president premier chancellor minister secretary undersecretary governor mayor
    ambassador envoy commissioner chief head director spokesman spokeswoman spokesperson official
    general gen colonel col major maj captain capt lieutenant lt commander cmdr admiral adm officer
    maj-gen lt-gen brig-gen lt-col superintendent inspector sheriff deputy administrator coordinator
    diplomat consul
    """.split()
)
"""Whom "the official" may mean."""

TITLE_OFFICES = {
    "sen": "senator",
    "rep": "congressman",
    "gov": "governor",
    "gen": "general",
    "maj-gen": "general",
    "lt-gen": "general",
    "brig-gen": "general",
    "col": "colonel",
    "lt-col": "colonel",
    "maj": "major",
    "capt": "captain",
    "lt": "lieutenant",
    "sgt": "sergeant",
    "cmdr": "commander",
    "adm": "admiral",
    "det": "detective",
    "insp": "inspector",
    "supt": "superintendent",
    "dr": "doctor",
    "prof": "professor",
    "pres": "president",
    "rev": "reverend",
    "pm": "premier",
}
"""The office that an abbreviated title means."""

DESCRIBED = frozenset(
    """
    president premier chancellor minister secretary senator congressman congresswoman governor
    mayor ambassador envoy commissioner judge sheriff general colonel major captain lieutenant
    sergeant commander admiral official spokesman spokeswoman spokesperson chairman chairwoman
    director coach professor lawmaker king queen prince princess pope archbishop bishop
    cardinal ceo detective inspector superintendent prosecutor economist analyst
    """.split()
)
"""Offices that "the" makes a mention of their holder."""

SOLE = frozenset(
    """
    owner manager attorney lawyer editor founder surgeon doctor physician engineer historian
    trader pastor priest imam rabbi monk curator librarian clerk auditor treasurer trainer
    goalkeeper striker pilot architect photographer negotiator mediator chair chairperson
    magistrate landlord farmer banker author
    """.split()
)
"""Roles that "the" makes a mention of their holder where the article names one only."""

DESCRIBED_PAIRS = frozenset(
    "prime foreign defense defence interior finance justice health education energy vice police "
    "deputy attorney secretary".split()
)
"""What may stand between "the" and the office: "the foreign minister", "the vice president"."""

BODIES = {
    "ministry": "ministry",
    "department": "department dept",
    "agency": "agency service bureau administration authority",
    "bureau": "bureau",
    "commission": "commission",
    "committee": "committee",
    "council": "council",
    "party": "party",
    "union": "union",
    "university": "university college",
    "college": "college",
    "school": "school academy",
    "hospital": "hospital",
    "court": "court tribunal",
    "bank": "bank",
    "newspaper": "times post herald tribune journal gazette telegraph guardian chronicle daily",
    "airline": "airlines airways air",
    "carmaker": "motors motor",
    "automaker": "motors motor",
    "government": "government",
    "army": "army",
    "church": "church",
    "foundation": "foundation",
    "institute": "institute",
    "association": "association",
    "federation": "federation",
    "league": "league",
    "club": "club",
    "authority": "authority",
    "parliament": "parliament",
    "senate": "senate",
    "observatory": "observatory",
    "laboratory": "laboratory",
    "centre": "centre",
    "center": "center",
    "trust": "trust",
    "tribunal": "tribunal",
    "board": "board",
}
"""A body by its common noun, and the head words of the names that it may mean."""

COMPANY_NOUNS = frozenset("company firm corporation business manufacturer retailer maker".split())
GROUP_NOUNS = frozenset("group organization organisation".split())

STATE_BODIES = frozenset(
    """
    government army navy parliament congress senate cabinet presidency military police embassy
    ministry administration authorities monarchy judiciary treasury air-force
    """.split()
)
"""In small letters after a country's adjective these are one name: "the Kenyan navy"."""

STATE_PHRASES = frozenset(
    [
        ("armed", "forces"),
        ("security", "forces"),
        ("defense", "forces"),
        ("defence", "forces"),
        ("air", "force"),
        ("coast", "guard"),
        ("central", "bank"),
        ("supreme", "court"),
        ("defense", "ministry"),
        ("defence", "ministry"),
        ("foreign", "ministry"),
        ("interior", "ministry"),
        ("finance", "ministry"),
        ("health", "ministry"),
        ("border", "guard"),
        ("special", "forces"),
        ("secret", "service"),
    ]
)

PEOPLE = frozenset(
    """
    officials authorities police troops soldiers servicemen servicewomen personnel officers
    policemen guards fighters militants rebels insurgents guerrillas terrorists gunmen attackers
    extremists separatists paramilitaries militiamen jihadists hostages prisoners detainees inmates
    protesters demonstrators activists campaigners supporters opponents critics voters
    residents villagers citizens civilians people refugees migrants immigrants evacuees settlers
    farmers fishermen workers employees miners doctors nurses medics paramedics firefighters
    rescuers volunteers students teachers pupils parents children families relatives neighbors
    neighbours women men girls boys teenagers passengers tourists pilots drivers motorists
    pedestrians customers consumers patients victims survivors witnesses bystanders mourners
    worshippers pilgrims priests clerics monks lawmakers legislators senators congressmen deputies
    ministers leaders lawyers attorneys prosecutors judges jurors investigators detectives
    inspectors observers monitors peacekeepers diplomats envoys ambassadors attachés attaches
    representatives delegates negotiators mediators analysts economists experts scientists
    researchers historians journalists reporters correspondents photographers editors investors
    traders shareholders bankers executives directors managers owners farmers businessmen
    politicians candidates councillors councilors mayors governors generals commanders athletes
    players fans spectators swimmers climbers hikers hackers thieves robbers smugglers traffickers
    suspects gangs youths veterans astronauts engineers contractors staff crew sailors marines
    peasants individuals persons snipers informers informants assassins killers murderers kidnappers
    criminals bodyguards advisers advisors kingpins dealers mercenaries deserters agents spies
    operatives aides allies colleagues users readers viewers clients tenants landlords homeowners
    commuters retirees pensioners adults guests attendees participants missionaries preachers nuns
    bishops actors actresses singers musicians artists writers authors filmmakers designers
    architects technicians cyclists runners skiers contestants competitors rivals coaches referees
    bidders buyers sellers lenders creditors taxpayers donors founders entrepreneurs billionaires
    oligarchs royals presidents mps looters rioters squatters nationals expatriates natives
    servicepersons chiefs heads seniors freshmen alumni
    paratroopers commandos spokesmen spokespeople groups leadership crowds mob
    """.split()
)
"""Plural or collective nouns of people."""

NEED_MODIFIER = frozenset(
    "groups leadership people men women children crew staff families chiefs heads seniors agents "
    "users individuals persons adults natives nationals".split()
)
"""Of these, the ones that say too little alone."""

MODIFIERS = frozenset(
    """
    military senior foreign local armed young elderly civilian federal government opposition rebel
    army navy air security border health emergency rescue school high-ranking top former civil
    police prison political religious human rights student union labor labour trade business
    community tribal village city county state national international regional provincial
    anti-government pro-government pro-democracy peaceful angry muslim christian jewish catholic
    protestant islamist sunni shiite kurdish arab black white asian female male pregnant
    undocumented illegal asylum un-uniformed uniformed plainclothes special riot traffic
    sabotage terrorist militant guerrilla paramilitary separatist extremist jihadist
    military-political political-military party law-enforcement enforcement intelligence defense
    defence finance interior legal medical aid relief humanitarian peacekeeping election
    democratic republican conservative liberal socialist communist retired wounded injured
    masked unidentified unknown heavily innocent unarmed ordinary wealthy poor homeless
    european western african ethnic indigenous native domestic fellow
    forces service services
    """.split()
)
"""Adjectives and nouns that stand before nouns of people."""

COUNTS = frozenset("two three four five six seven eight nine ten several".split())
"""Before nouns of people these belong to the mention: "two officials"."""

PARTISANS = frozenset(
    """
    republicans democrats conservatives liberals tories socialists communists greens nationalists
    unionists loyalists muslims christians jews catholics protestants hindus sikhs buddhists sunnis
    shiites shias shi'ites mormons evangelicals kurds arabs europeans africans asians latinos
    latinas hispanics roma tatars rohingya uighurs uyghurs hutus tutsis pashtuns berbers tamils
    bedouins westerners southerners northerners islamists marxists zionists sandinistas maoists
    marines
    """.split()
)
"""Those who share a party, a faith or a people: named in the plural, with a capital."""

PLACE_NOUNS = frozenset(
    """
    district districts province provinces county counties region regions city cities town towns
    village villages area areas direction directions governorate governorates prefecture prefectures
    municipality municipalities state states island islands peninsula valley mountains river
    rivers coast border corridor desert suburb suburbs neighborhood neighborhoods neighbourhood
    neighbourhoods oblast canton cantons enclave port airport township parish
    """.split()
)
"""Common nouns after a place's name, or before it with "of"."""
