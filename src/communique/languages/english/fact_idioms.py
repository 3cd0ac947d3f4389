"""English phrases and names in which a number states nothing that a translation must state."""

from __future__ import annotations

from communique.languages.sentence_table import words

IDIOMS = frozenset(
    phrase.strip()
    for phrase in """
    one of|no one|one another|one day|one by one|one-off|one-offs|one-on-one|one-stop|one-way|one-sided|one-time
    |one thing|one can|one must|one should|one may|one might|one could|one would|one has|one is|one was|one who
    |one that|one which|one's|one and only|one and the same|one or another|one way or another|one in a million
    |one after another|one after the other|at one|the one|the ones|this one|that one|which one|each one
    |every one|any one|not one|number one|day one|square one|on one hand|on the one hand|one hand|one side
    |one point|one step|one more|one voice|one belt one road|one belt, one road|one country, two systems
    |one china|one person one vote|two-way|two-faced|two-tier|two cents|second to none|second nature
    |second thought|second thoughts|second-hand|secondhand|second hand|split second|every second|each second
    |per second|a second time around|wait a second|second wind|second fiddle|second best|second-best|second-rate
    |second guess|second-guess|second chance|second class|second-class|first of all|at first|first and foremost
    |first things first|first sight|first glance|at first glance|at first sight|first aid|first-aid|first lady
    |first name|first names|first-hand|firsthand|first hand|first class|first-class|first come|first-come
    |first-rate|first-time|first-ever|in the first place|first-person|first responder
    |first responders|first language|first minister|first secretary|third party|third-party|third parties
    |third world|third person|third way|third degree|third-degree|third time lucky|third reich|third wheel
    |fourth estate|fourth wall|fifth column|fifth wheel|fifth avenue|sixth sense|seventh heaven|eleventh hour
    |on all fours|ten to one|nine lives|cloud nine|fifty-fifty|fifty fifty|zero in|zero-sum|zero sum
    |zero tolerance|zero-tolerance|ground zero|net zero|net-zero|zero hour|from zero|to zero|from scratch
    |a hundred percent sure|one hundred percent sure|a thousand times|a million times|million-dollar question
    |six feet under|seven seas|forty winks|four-letter|four corners|two's company|two left feet
    |two sides of the same coin|half-hearted|half-heartedly|half-time|halftime|half time|halfway|half-mast
    |half-life|half-brother|half-sister|better half|half way|half measures|half-truth|half-truths|half-baked
    |wait a minute|just a minute|at the last minute|last minute|last-minute|up to the minute|man of the hour
    |rush hour|hour of need|black friday|cyber monday|good friday|ash wednesday|bloody sunday
    |super tuesday|sunday times|sunday telegraph|sunday mirror|sunday mail|sunday express
    |sunday night football|monday night football|thursday night football|saturday night live|sheffield wednesday
    |palm sunday|easter sunday|easter monday|giving tuesday|girl friday|may day|may i|the march
    |on the march|march on|march for|march past|march-past|the march of|a march|march madness
    |sun microsystems|the sun|mar-a-lago|mar del plata|jan van|the mon|seven sisters|three musketeers
    |big four|big three|big five|big six|group of seven|group of twenty|gang of four|five eyes|three gorges
    |two sessions|two thumbs up|one for all|all for one|three cheers|ten commandments|four seasons|four-square
    |on second thought|24/7|9/11|50/50|50-50|catch-22|six flags|worth a thousand words|ten downing street
    |seven eleven|7-eleven|twenty20|one-two punch|second-in-command|second in command|second-to-none
    |two birds with one stone|in two minds|two and two together|third time's a charm|whole nine yards
    |a stitch in time saves nine|two heads are better
    |takes two to tango|a million reasons|third-rate|no two|six of one|first time offender
    |first time offenses|first of its kind|4x4
""".replace("\n", "").split("|")
    if phrase.strip()
)  # fmt: skip
NAMES = words(
    """
        4x4 4×4 4X4 COVID-19 Covid-19 SARS-CoV-2 G7 G8 G10 G20 G77 5G 4G 3G 6G 2G 3D 2D 4D 4K 8K H1N1 H5N1 H7N9
        CO2 CO₂ O2 PM2.5 PM10 MP3 MP4 B2B B2C C2C O2O P2P Web3 L2 L3 L4 V2X R&D1 C40 E3 F1 K-12 MI6 MI5 Y2K O2 H2O
        N95 KN95 T20 WW1 WW2 WWI WWII Twenty20 24/7 9/11 50/50 Formula1 A4 A3 mp3 iOS17 Web2 S&P500
        480p 720p 1080p 1080i 1440p 2160p 4320p
        TOP3 TOP5 TOP10 TOP20 TOP50 TOP100 TOP500 Top10 Top100 Top500
        """
)
