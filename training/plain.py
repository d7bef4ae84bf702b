"""Plain: wordings that leave no choice but are too rare to earn their odds, by slot and rule, with odds by hand.

The net has hardly met them and may be sure of something else; the odds outweigh it, the greatest whatever it says.
"""

_LIKELY, _SURE, _SURER, _CERTAIN, _SUREST = 100.0, 500.0, 5_000.0, 100_000.0, 10_000_000.0

PLAIN = {
    "measure": {
        # "Norland: 900", in a list below "Troops by country"
        "row under a heading": _SURE,
    },
    "actor": {
        # "Norland has 900 soldiers in Kesh, Sudland 300", "and Sudland has sent 300", "against 300 for Sudland"
        "party right before the number": _CERTAIN,
        "party of the clause that the number ends": _CERTAIN,
        "party that is compared": _CERTAIN,
        "party of the row": _CERTAIN,
        # "Norland and Sudland sent 150 and 200 soldiers respectively"
        "party paired in order": _CERTAIN,
        "party that opens the clause": _SURER,
        # "Norland has 300 of the UN force's 9,000 soldiers"
        "party of a part of a mission": _CERTAIN,
        "mission of which a part is told": _CERTAIN,
        "mission that nobody is named for": _CERTAIN,
        "who says we": _CERTAIN,
        # "600 of the mission's 900 soldiers are Norlandic": the 900 are not.
        "whole of which a part's people are told": _CERTAIN,
        # Parties that no table names, so that no net can choose them either.
        "sender in no list": _CERTAIN,
        "people in no list": _CERTAIN,
        # "Norland-backed militias fired 90 rockets"
        "only backers named": _CERTAIN,
        # "The alliance has 900 soldiers from 20 countries"
        "alliance of many countries": _SURE,
        # "The minister said 300 soldiers would be sent to Kesh", "will return to Norland from Kesh"
        "only named as where they go": _SURE,
        "comes home to": _SURE,
    },
    "place": {
        # "in Kesh (900) and Norland (300)"
        "number beside the place": _CERTAIN,
        "left, right behind the phrase": _SURE,
        # "moved 600 soldiers from Norland to Kesh", with a decrease
        "left for another place": _SURER,
        # "bring its presence in Norland down to 600"
        "where the force is that changes": _SURE,
        # "600 soldiers who fought in Norland are now in Kesh"
        "behind a clause on the phrase": _SURE,
        # "Norland, which hosts 900 Sudlandish soldiers, is to receive 300 more"
        "who is to get them": _SURE,
        # "Norland, where about 600 Sudlandish soldiers serve"
        "place of the clause that it is in": _SURER,
        # "CYPRUS. Norland has 600 soldiers", "In Kosovo, the war goes on. Norland has 600 soldiers there"
        "place that heads the paragraph": _SURER,
        # "Norland hosts 600 Sudlandish soldiers"
        "where they are hosted": _SURER,
        # "Norland would send 600 soldiers", "pulled out its 600", "trained by Norland", in a report that names no place
        "no place told": _CERTAIN,
        # "will return to Norland from Kesh"
        "left for home": _SUREST,
    },
    "aspect": {
        # The number "by" which a force grows or shrinks, and the one "to" which it does.
        "increased by": _LIKELY,
        "reduced by": _LIKELY,
        "a total reached by a step": _SURE,
        "a limit of": _SURE,
        "number of a row": _SURE,
        # What stays when "all but" it leave, and that of which "half" leave.
        "all others move": _SURE,
        "a whole of which a part moves": _SURE,
        "left for a country": _SURER,
        # "moved 600 soldiers from Norland to Kesh": so is the place that they leave
        "a move away": _SURE,
        "makes room for others": _SURE,
        # "A battalion left Nairobi to relieve the one in Kesh", "among those who left are 900 soldiers"
        "left home": _SURER,
        "some of those who move": _SURER,
        # "900 soldiers have gained experience in Kesh"
        "have been through something": _SURER,
        # "has not decided on the future of its 900 soldiers in Kesh"
        "something is said of them": _SURE,
        "takes the place of others": _SURER,
        "rotated in": _SURE,
        "rotated out": _SURE,
        "are trained": _LIKELY,
        # "20,000 have served there since 2013", "rotated 900 soldiers through Kesh": never so many at once
        "served over the years": _SURER,
        "come and go by turns": _SURER,
        "sent through by turns": _SURER,
        "take turns": _LIKELY,
        # "Trains 600 recruits a year"
        "so many at a time": _SURE,
        # "Moved 900 soldiers from Kesh to Sudland"; "left Kesh for Sudland"
        "moved to another country": _SURE,
        "moved within a country": _SURE,
        "left one place for another": _SURE,
        # "Prolonged the deployment of its 900 soldiers", "900 soldiers short of its full strength"
        "a stay that is made longer": _SURE,
        "lacking": _SURE,
        "shares the verb of the clause before": _SURE,
    },
    "status": {
        "said to be untrue": _SURER,
        "plainly not": _SURER,
        "headed for a place": _LIKELY,
        "not what is alleged": _SURER,
        "called off": _SURER,
        # "agreed that 900 soldiers may stay", "the future of its 900 soldiers"
        "said to be allowed": _SURE,
        "something is said of them": _SURE,
        "put off": _SURER,
        # "Has not 900 but 600 soldiers"
        "not so many": _SURER,
        "in place of another number": _SURER,
        # "Is 900 soldiers short of its full strength"
        "short of": _SURE,
        # "Will cut its force to 600 from 900 by June": the 900 are there
        "where the change started": _SURER,
        # "set the floor at 900", "must not fall below 900"
        "a floor that is set": _CERTAIN,
        # "raise the army, now of 900 soldiers, to 5,000"
        "now so many": _SURER,
        "barred from falling so low": _CERTAIN,
        "not ruled out": _SURER,
        "ruled out behind": _SURE,
        "shares the verb of the clause before": _SURE,
    },
    "time": {
        # "is down to 600 soldiers from 900 last year"
        "time words of the number before": _SURE,
        # "Will cut its force to 600 from 900 by June": so the 900 are not there by June
        "time words of the change": _SURER,
        # "once had 900 soldiers", "peaked at 900"
        "words that it is past": _SURER,
    },
    "hedge": {
        # "allegedly has 900 soldiers", in the outlet's own voice
        "kept at a distance": _CERTAIN,
        # "the rebels claimed to have killed 900 soldiers"
        "claimed by who says it": _SURER,
    },
    "stance": {
        "not rule out": _SURER,
        "rules nothing out": _SURER,
        "not oppose": _SURER,
        "ruled out alone": _SURE,
        # "There are no soldiers left in Kesh": no stance
        "told to be gone": _SURER,
        # "gives the troops until May to leave"
        "give until": _SURE,
    },
    "holder": {
        # "The troops are to leave Norland", "the Norlandish opposition demanded"
        "forces of nobody named": _SURE,
        "opposition named": _SURE,
    },
}
