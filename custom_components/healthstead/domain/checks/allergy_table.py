"""What a told allergy in words may concern: the table.

``certain`` is what the words themselves mean; ``related`` is what a reaction
has been seen with, at lower certainty: a reason to ask, not to refuse. ``one_for_all``
says that an allergy to one certain member counts for all of them.

Written from public knowledge of the named sources; a clinician has to review
it before a release.
"""

from dataclasses import dataclass
from typing import Final

from .group_table import Group
from .interaction_table import Side


@dataclass(frozen=True, kw_only=True, slots=True)
class AllergyClass:
    """A kind of allergy and the ingredients that it concerns."""

    said: str
    """How people call it, with commas between; whole words of what was told."""
    certain: Side
    related: Side = ()
    one_for_all: bool = False
    source: str


ALLERGIES: Final[tuple[AllergyClass, ...]] = (
    AllergyClass(
        said="penicillin, penicillins, pencillin, penecillin, pcn, beta lactam, beta lactams",
        certain=(Group.PENICILLIN,),
        related=(Group.CEPHALOSPORIN, Group.CARBAPENEM),
        one_for_all=True,
        source="BNF, Penicillins (hypersensitivity); NICE CG183 Drug allergy (2014)",
    ),
    AllergyClass(
        said="cephalosporin, cephalosporins, cefalosporin, cefalosporins",
        certain=(Group.CEPHALOSPORIN,),
        related=(Group.PENICILLIN, Group.CARBAPENEM),
        source="BNF, Cephalosporins (hypersensitivity)",
    ),
    AllergyClass(
        said="carbapenem, carbapenems",
        certain=(Group.CARBAPENEM,),
        related=(Group.PENICILLIN, Group.CEPHALOSPORIN),
        source="BNF, Carbapenems (hypersensitivity)",
    ),
    AllergyClass(
        said="sulfa, sulpha, sulfa drugs, sulfas, sulfonamide, sulfonamides, "
        "sulphonamide, sulphonamides, sulphur drugs, sulfur drugs, sulfur, sulphur",
        certain=(Group.SULFONAMIDE_ANTIBIOTIC,),
        related=(Group.SULFONAMIDE_OTHER,),
        one_for_all=True,
        source="Bactrim (co-trimoxazole), Azulfidine (sulfasalazine) and Celebrex "
        "(celecoxib) US prescribing information, Contraindications",
    ),
    AllergyClass(
        said="nsaid, nsaids, anti inflammatory, anti inflammatories, "
        "antiinflammatory, antiinflammatories, anti inflammatory painkillers, "
        "non steroidal anti inflammatory",
        certain=(Group.NSAID, "aspirin"),
        related=(Group.SALICYLATE,),
        one_for_all=True,
        source="NICE CG183 Drug allergy (2014); ibuprofen SmPC, 4.3",
    ),
    AllergyClass(
        said="salicylate, salicylates",
        certain=(Group.SALICYLATE,),
        related=(Group.NSAID,),
        source="Aspirin SmPC, 4.3; Pepto-Bismol label (contains a salicylate)",
    ),
    AllergyClass(
        said="opioid, opioids, opiate, opiates, narcotic, narcotics",
        certain=(Group.OPIOID,),
        source="BNF, Opioid analgesics; NICE CG183 Drug allergy (2014)",
    ),
    AllergyClass(
        said="macrolide, macrolides",
        certain=(Group.MACROLIDE,),
        one_for_all=True,
        source="Klaricid (clarithromycin) SmPC, 4.3",
    ),
    AllergyClass(
        said="quinolone, quinolones, fluoroquinolone, fluoroquinolones",
        certain=(Group.QUINOLONE,),
        one_for_all=True,
        source="Cipro (ciprofloxacin) US prescribing information, 4; Tavanic SmPC, 4.3",
    ),
    AllergyClass(
        said="tetracycline, tetracyclines",
        certain=(Group.TETRACYCLINE,),
        one_for_all=True,
        source="Doxycycline SmPC, 4.3",
    ),
    AllergyClass(
        said="aminoglycoside, aminoglycosides",
        certain=(Group.AMINOGLYCOSIDE,),
        one_for_all=True,
        source="Gentamicin US prescribing information, Contraindications",
    ),
    AllergyClass(
        said="azole, azoles, azole antifungal, azole antifungals",
        certain=(Group.AZOLE,),
        source="Diflucan (fluconazole) SmPC, 4.3",
    ),
    AllergyClass(
        said="rifamycin, rifamycins",
        certain=(Group.RIFAMYCIN,),
        one_for_all=True,
        source="Rifadin (rifampicin) SmPC, 4.3; Xifaxan (rifaximin) US prescribing "
        "information, 4",
    ),
    AllergyClass(
        said="ace inhibitor, ace inhibitors, acei, ace",
        certain=(Group.ACE_INHIBITOR,),
        related=("sacubitril", Group.ARB),
        one_for_all=True,
        source="Ramipril SmPC, 4.3 (angioedema); Entresto SmPC, 4.3",
    ),
    AllergyClass(
        said="sartan, sartans, arb, arbs, angiotensin receptor blocker, "
        "angiotensin receptor blockers",
        certain=(Group.ARB,),
        related=("sacubitril",),
        source="Losartan SmPC, 4.3 and 4.4; Entresto SmPC, 4.3 (angioedema)",
    ),
    AllergyClass(
        said="statin, statins",
        certain=(Group.STATIN,),
        source="NICE NG238 Cardiovascular disease (2023), statin intolerance",
    ),
    AllergyClass(
        said="beta blocker, beta blockers, betablocker, betablockers",
        certain=(Group.BETA_BLOCKER,),
        source="BNF, Beta-adrenoceptor blocking drugs",
    ),
    AllergyClass(
        said="thiazide, thiazides",
        certain=(Group.THIAZIDE,),
        related=(Group.SULFONAMIDE_ANTIBIOTIC,),
        source="Hydrochlorothiazide US prescribing information, Contraindications",
    ),
    AllergyClass(
        said="heparin, heparins",
        certain=(Group.HEPARIN,),
        one_for_all=True,
        source="Clexane (enoxaparin) SmPC, 4.3",
    ),
    AllergyClass(
        said="contrast, contrast dye, contrast medium, contrast media, iodinated "
        "contrast, x ray dye, ct dye, iv dye",
        certain=(Group.CONTRAST,),
        one_for_all=True,
        source="ACR Manual on Contrast Media; Omnipaque (iohexol) SmPC, 4.3",
    ),
    AllergyClass(
        said="iodine, iodide",
        certain=("povidone iodine", "iodine"),
        related=(Group.CONTRAST, "amiodarone"),
        source="Betadine SmPC, 4.3; Cordarone X (amiodarone) SmPC, 4.3",
    ),
    AllergyClass(
        said="local anaesthetic, local anaesthetics, local anesthetic, local "
        "anesthetics, caine, caines, novocaine, novocain",
        certain=(Group.AMIDE_ANAESTHETIC, "benzocaine"),
        source="Lidocaine SmPC, 4.3 (amide type)",
    ),
    AllergyClass(
        said="benzodiazepine, benzodiazepines, benzo, benzos",
        certain=(Group.SEDATIVE,),
        source="Diazepam SmPC, 4.3",
    ),
    AllergyClass(
        said="anticonvulsant, anticonvulsants, antiepileptic, antiepileptics, "
        "epilepsy medicine, epilepsy medicines",
        certain=(Group.AROMATIC_ANTIEPILEPTIC,),
        source="Tegretol (carbamazepine) SmPC, 4.4; Trileptal (oxcarbazepine) SmPC, 4.4",
    ),
    AllergyClass(
        said="insulin, insulins",
        certain=(Group.INSULIN,),
        source="Lantus (insulin glargine) SmPC, 4.3",
    ),
    AllergyClass(
        said="bisphosphonate, bisphosphonates",
        certain=(Group.BISPHOSPHONATE, "zoledronic acid"),
        source="Aclasta (zoledronic acid) SmPC, 4.3",
    ),
    AllergyClass(
        said="triptan, triptans",
        certain=(Group.TRIPTAN,),
        source="Imigran (sumatriptan) SmPC, 4.3",
    ),
)
