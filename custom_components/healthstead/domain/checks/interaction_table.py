"""Pairs of medicines that have to be asked about when they meet: the table.

A small pack of what matters most in households, nothing like a full interaction
database; a pair that is not here is "not in the list", never fine. ``AVOID``
means that the sources advise against the pair or contraindicate it, ``CAUTION``
that they ask for a check, for watching or for distance between the two.

Review status: every row was written from public knowledge of the named sources
and none has been reviewed by a clinician yet; that has to happen before a
release depends on it. A reviewed row names the reviewer in ``reviewed``.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from .group_table import Group


class Severity(StrEnum):
    """How strongly the sources speak; there is no value for harmless."""

    AVOID = "avoid"
    CAUTION = "caution"


TOGETHER: Final = "Ask your pharmacist or doctor before taking these together."
APART: Final = "Ask your pharmacist or doctor how far apart to take these."


type Side = tuple[Group | str, ...]
"""Any of these groups and ingredients."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two sides, each of groups and single ingredients, and what to ask about."""

    one: Side
    other: Side
    severity: Severity
    why: str
    """One plain sentence: what may happen."""
    source: str
    ask: str = TOGETHER
    reviewed: str = ""
    """Who reviewed the row, a clinician with a date; empty until then."""


AVOID: Final = Severity.AVOID
CAUTION: Final = Severity.CAUTION

BLOOD_THINNERS: Final = (
    Pair(
        (Group.ANTICOAGULANT,),
        (Group.NSAID,),
        AVOID,
        "Together they can cause serious bleeding, above all from the stomach.",
        "Coumadin (warfarin) US prescribing information, 7.2; Eliquis "
        "(apixaban) SmPC, 4.5",
    ),
    Pair(
        (Group.ANTICOAGULANT,),
        ("aspirin",),
        AVOID,
        "Together they can cause serious bleeding; sometimes a specialist wants both.",
        "Coumadin (warfarin) US prescribing information, 7.2; Xarelto "
        "(rivaroxaban) SmPC, 4.5",
    ),
    Pair(
        (Group.ANTICOAGULANT,),
        (Group.ANTIPLATELET,),
        CAUTION,
        "Together they make bleeding more likely; sometimes a specialist wants both.",
        "Coumadin (warfarin) US prescribing information, 7.2; Eliquis "
        "(apixaban) SmPC, 4.5",
    ),
    Pair(
        (Group.ANTICOAGULANT,),
        (Group.ANTIDEPRESSANT_SEROTONIN,),
        CAUTION,
        "Together they make bleeding more likely.",
        "Coumadin (warfarin) US prescribing information, 7.2; Xarelto "
        "(rivaroxaban) SmPC, 4.5",
    ),
    Pair(
        (Group.VITAMIN_K_ANTAGONIST,),
        ("metronidazole", "sulfamethoxazole"),
        AVOID,
        "The antibiotic can make the blood thinner act too strongly.",
        "Flagyl (metronidazole) and Bactrim (co-trimoxazole) US prescribing "
        "information, Precautions; BNF, Interactions",
    ),
    Pair(
        (Group.VITAMIN_K_ANTAGONIST,),
        ("fluconazole", "itraconazole", "ketoconazole", "voriconazole", "miconazole"),
        AVOID,
        "The antifungal, even miconazole mouth gel, can make the blood thinner "
        "act too strongly.",
        "Diflucan (fluconazole) SmPC, 4.5; MHRA Drug Safety Update, September 2017 "
        "(miconazole mouth gel)",
    ),
    Pair(
        (Group.VITAMIN_K_ANTAGONIST,),
        ("amiodarone",),
        CAUTION,
        "Amiodarone can make the blood thinner act more strongly for weeks.",
        "Pacerone (amiodarone) US prescribing information, 7; BNF, Interactions",
    ),
    Pair(
        (Group.VITAMIN_K_ANTAGONIST,),
        (Group.MACROLIDE, Group.QUINOLONE),
        CAUTION,
        "The antibiotic can change how strongly the blood thinner acts.",
        "Coumadin (warfarin) US prescribing information, 7.3; Klaricid "
        "(clarithromycin) SmPC, 4.5",
    ),
    Pair(
        (Group.VITAMIN_K_ANTAGONIST,),
        (Group.INDUCER,),
        AVOID,
        "This can make the blood thinner act too weakly, or too strongly when "
        "it is stopped.",
        "Coumadin (warfarin) US prescribing information, 7; CSM/MHRA advice on "
        "St John's wort, 2000",
    ),
    Pair(
        (Group.ANTICOAGULANT,),
        (Group.ANTICOAGULANT,),
        AVOID,
        "Two blood thinners at once can cause serious bleeding; at a planned "
        "change from one to the other the clinic says when each begins and "
        "ends.",
        "Xarelto (rivaroxaban) SmPC, 4.3; Eliquis (apixaban) SmPC, 4.3",
    ),
    Pair(
        (Group.DOAC,),
        (
            "itraconazole",
            "ketoconazole",
            "voriconazole",
            "posaconazole",
            "ritonavir",
            "cobicistat",
            "dronedarone",
        ),
        AVOID,
        "This can make the blood thinner act too strongly and cause bleeding.",
        "Xarelto (rivaroxaban) SmPC, 4.5; Pradaxa (dabigatran) SmPC, 4.3",
    ),
    Pair(
        (Group.DOAC,),
        (Group.INDUCER,),
        AVOID,
        "This can make the blood thinner act too weakly to prevent clots.",
        "Eliquis (apixaban) SmPC, 4.4 and 4.5; Xarelto (rivaroxaban) SmPC, 4.5",
    ),
    Pair(
        ("dabigatran",),
        ("verapamil",),
        CAUTION,
        "Verapamil can make dabigatran act more strongly.",
        "Pradaxa (dabigatran) SmPC, 4.2 and 4.5",
    ),
    Pair(
        ("clopidogrel",),
        ("omeprazole", "esomeprazole"),
        AVOID,
        "This stomach medicine can make clopidogrel act too weakly.",
        "Plavix (clopidogrel) US prescribing information, 7; MHRA Drug Safety "
        "Update, April 2010",
    ),
)
PAINKILLERS: Final = (
    Pair(
        (Group.NSAID,),
        (Group.NSAID,),
        AVOID,
        "Two painkillers of this kind add harm to stomach, kidneys and heart, "
        "not relief.",
        "BNF, Non-steroidal anti-inflammatory drugs; ibuprofen SmPC, 4.4 and 4.5",
    ),
    Pair(
        (Group.NSAID,),
        ("aspirin",),
        CAUTION,
        "Together they can make the stomach bleed, and ibuprofen can weaken "
        "low-dose aspirin.",
        "FDA, Information for Healthcare Professionals: Concomitant Use of "
        "Ibuprofen and Aspirin, 2006; ibuprofen SmPC, 4.5",
    ),
    Pair(
        (Group.NSAID, "aspirin"),
        (Group.ANTIDEPRESSANT_SEROTONIN,),
        CAUTION,
        "Together they can make the stomach bleed.",
        "NICE NG222 Depression in adults (2022); sertraline SmPC, 4.4 and 4.5",
    ),
    Pair(
        (Group.NSAID, "aspirin"),
        (Group.STEROID,),
        CAUTION,
        "Together they can cause ulcers and bleeding of the stomach.",
        "Ibuprofen SmPC, 4.5; BNF, Interactions",
    ),
    Pair(
        (Group.NSAID, "aspirin"),
        ("methotrexate",),
        CAUTION,
        "The painkiller can hold methotrexate back in the body.",
        "Methotrexate SmPC, 4.5; Trexall (methotrexate) US prescribing information, 7",
    ),
    Pair(
        (Group.NSAID,),
        ("lithium",),
        AVOID,
        "The painkiller can raise lithium in the blood to a harmful level.",
        "Lithium US prescribing information, 7; Priadel SmPC, 4.5; NICE CG185",
    ),
    Pair(
        (Group.NSAID,),
        (Group.ACE_OR_ARB,),
        CAUTION,
        "Together, above all with a water tablet, they can harm the kidneys.",
        "Ramipril SmPC, 4.5; NICE NG148 Acute kidney injury",
    ),
    Pair(
        (Group.NSAID,),
        (Group.DIURETIC,),
        CAUTION,
        "Together they can harm the kidneys and the water tablet may act less.",
        "Furosemide SmPC, 4.5; NICE NG148 Acute kidney injury",
    ),
    Pair(
        (Group.NSAID,),
        (Group.CALCINEURIN,),
        AVOID,
        "Together they can harm the kidneys.",
        "Neoral (ciclosporin) SmPC, 4.5; Prograf (tacrolimus) SmPC, 4.5",
    ),
    Pair(
        (Group.OPIOID,),
        (Group.SEDATIVE,),
        AVOID,
        "Together they can make somebody so drowsy that breathing fails.",
        "FDA Drug Safety Communication, 31 August 2016 (boxed warning); MHRA "
        "Drug Safety Update, March 2020",
    ),
    Pair(
        (Group.OPIOID,),
        (Group.GABAPENTINOID,),
        CAUTION,
        "Together they can make somebody very drowsy and slow the breathing.",
        "FDA Drug Safety Communication, 19 December 2019; MHRA Drug Safety "
        "Update, October 2017 and February 2021",
    ),
    Pair(
        (Group.OPIOID,),
        ("naltrexone",),
        AVOID,
        "Naltrexone blocks opioid painkillers and can bring on sudden withdrawal.",
        "Naltrexone US prescribing information, Contraindications",
    ),
)
MIND: Final = (
    Pair(
        (Group.ANTIDEPRESSANT_SEROTONIN,),
        (Group.MAOI, Group.MAO_B),
        AVOID,
        "Together they can cause serotonin syndrome, which can be deadly.",
        "Sertraline SmPC, 4.3; Azilect (rasagiline) SmPC, 4.4",
    ),
    Pair(
        (Group.TRICYCLIC,),
        (Group.MAOI,),
        AVOID,
        "Together they can cause serotonin syndrome and dangerous blood pressure.",
        "Amitriptyline SmPC, 4.3",
    ),
    Pair(
        (Group.ANTIDEPRESSANT_SEROTONIN,),
        (Group.TRICYCLIC,),
        CAUTION,
        "Together they can raise the level of the older antidepressant and serotonin.",
        "Amitriptyline SmPC, 4.5; NICE NG222 Depression in adults (2022)",
    ),
    Pair(
        (Group.ANTIDEPRESSANT_SEROTONIN,),
        (Group.TRIPTAN,),
        CAUTION,
        "Together they can, rarely, cause serotonin syndrome.",
        "FDA Public Health Advisory, 19 July 2006; sumatriptan SmPC, 4.4",
    ),
    Pair(
        (Group.ANTIDEPRESSANT_SEROTONIN,),
        ("tramadol",),
        CAUTION,
        "Together they can cause serotonin syndrome or a seizure.",
        "Ultram (tramadol) US prescribing information, 5 and 7; FDA Drug Safety"
        " Communication, 22 March 2016",
    ),
    Pair(
        (Group.ANTIDEPRESSANT_SEROTONIN,),
        ("linezolid",),
        AVOID,
        "Together they can cause serotonin syndrome.",
        "FDA Drug Safety Communication, 26 July and 20 October 2011",
    ),
    Pair(
        (Group.ANTIDEPRESSANT_SEROTONIN,),
        ("st john's wort",),
        AVOID,
        "Together they can cause serotonin syndrome.",
        "Sertraline SmPC, 4.4; CSM/MHRA advice on St John's wort, 2000",
    ),
    Pair(
        (Group.MAOI,),
        (Group.OPIOID,),
        AVOID,
        "Together they can cause serotonin syndrome or dangerous drowsiness.",
        "Nardil (phenelzine) US prescribing information, Contraindications; "
        "tramadol SmPC, 4.3",
    ),
    Pair(
        (Group.MAOI,),
        ("dextromethorphan", Group.DECONGESTANT),
        AVOID,
        "This cold or cough medicine with an MAO inhibitor can raise the blood "
        "pressure dangerously or cause serotonin syndrome.",
        "FDA OTC monograph 21 CFR 341.74 and 341.80, label warnings; Nardil "
        "(phenelzine) US prescribing information",
    ),
    Pair(
        (Group.MAOI,),
        (Group.TRIPTAN,),
        AVOID,
        "The MAO inhibitor can raise the level of the migraine medicine too far.",
        "Imigran (sumatriptan) SmPC, 4.3",
    ),
    Pair(
        ("tamoxifen",),
        ("paroxetine", "fluoxetine", "bupropion"),
        AVOID,
        "This antidepressant can make tamoxifen act too weakly.",
        "Tamoxifen SmPC, 4.4 and 4.5; MHRA Drug Safety Update, November 2010",
    ),
    Pair(
        ("lithium",),
        (Group.ACE_OR_ARB,),
        CAUTION,
        "The blood-pressure medicine can raise lithium in the blood.",
        "Lithium US prescribing information, 7; Priadel SmPC, 4.5; NICE CG185",
    ),
    Pair(
        ("lithium",),
        (Group.DIURETIC,),
        AVOID,
        "The water tablet can raise lithium in the blood to a harmful level.",
        "Lithium US prescribing information, 7; Priadel SmPC, 4.5",
    ),
    Pair(
        ("levodopa",),
        (Group.DOPAMINE_BLOCKER,),
        AVOID,
        "This medicine can work against levodopa and make Parkinson's worse.",
        "NICE NG71 Parkinson's disease; Maxolon (metoclopramide) SmPC, 4.3",
    ),
    Pair(
        ("levodopa",),
        ("iron",),
        CAUTION,
        "Iron can stop levodopa from being taken up.",
        "Sinemet SmPC, 4.5",
        APART,
    ),
    Pair(
        ("lamotrigine",),
        ("valproic acid",),
        CAUTION,
        "Valproate doubles lamotrigine in the blood and a serious rash is more likely.",
        "Lamictal (lamotrigine) US prescribing information, boxed warning and 7",
    ),
    Pair(
        ("lamotrigine",),
        ("ethinylestradiol",),
        CAUTION,
        "The contraceptive can halve lamotrigine in the blood.",
        "Lamictal (lamotrigine) SmPC, 4.4 and 4.5",
    ),
    Pair(
        ("carbamazepine",),
        (Group.CYP3A_INHIBITOR,),
        AVOID,
        "This can raise carbamazepine in the blood to a harmful level.",
        "Tegretol (carbamazepine) SmPC, 4.5",
    ),
    Pair(
        ("clozapine",),
        ("ciprofloxacin", "fluvoxamine"),
        AVOID,
        "This can raise clozapine in the blood to a harmful level.",
        "Clozaril (clozapine) US prescribing information, 7; Clozaril SmPC, 4.5",
    ),
    Pair(
        ("quetiapine",),
        (Group.CYP3A_INHIBITOR,),
        AVOID,
        "This can raise quetiapine in the blood to a harmful level.",
        "Seroquel (quetiapine) SmPC, 4.3",
    ),
    Pair(
        ("tizanidine",),
        ("ciprofloxacin", "fluvoxamine"),
        AVOID,
        "This can raise tizanidine so far that blood pressure drops.",
        "Zanaflex (tizanidine) US prescribing information, 4",
    ),
)
HEART: Final = (
    Pair(
        (Group.ACE_OR_ARB,),
        ("potassium", Group.POTASSIUM_SPARING, "trimethoprim"),
        CAUTION,
        "Together they can raise potassium in the blood to a harmful level.",
        "Lisinopril SmPC, 4.5; MHRA Drug Safety Update, February 2016 "
        "(spironolactone); BNF, Trimethoprim",
    ),
    Pair(
        (Group.POTASSIUM_SPARING,),
        ("potassium", "trimethoprim"),
        AVOID,
        "Together they can raise potassium in the blood to a harmful level.",
        "Aldactone (spironolactone) SmPC, 4.5; BNF, Interactions",
    ),
    Pair(
        (Group.ACE_INHIBITOR,),
        (Group.ARB,),
        AVOID,
        "Together they can harm the kidneys and drop the blood pressure.",
        "EMA, combined use of renin-angiotensin medicines, 2014; MHRA Drug "
        "Safety Update, June 2014",
    ),
    Pair(
        ("aliskiren",),
        (Group.ACE_OR_ARB,),
        AVOID,
        "Together they can harm the kidneys and drop the blood pressure.",
        "FDA Drug Safety Communication, 20 April 2012; EMA, 2014",
    ),
    Pair(
        ("sacubitril",),
        (Group.ACE_INHIBITOR,),
        AVOID,
        "Together they can cause dangerous swelling of face and throat.",
        "Entresto (sacubitril/valsartan) SmPC, 4.3",
    ),
    Pair(
        (Group.NITRATE, "riociguat"),
        (Group.PDE5,),
        AVOID,
        "Together they can drop the blood pressure dangerously.",
        "Viagra (sildenafil) SmPC, 4.3; Adempas (riociguat) SmPC, 4.3",
    ),
    Pair(
        (Group.PDE5,),
        (Group.ALPHA_BLOCKER,),
        CAUTION,
        "Together they can drop the blood pressure, with dizziness and falls.",
        "Viagra (sildenafil) SmPC, 4.4 and 4.5",
    ),
    Pair(
        ("digoxin",),
        (
            "amiodarone",
            "dronedarone",
            "verapamil",
            "clarithromycin",
            "erythromycin",
            "azithromycin",
        ),
        CAUTION,
        "This can raise digoxin in the blood to a harmful level.",
        "Lanoxin (digoxin) US prescribing information, 7; Multaq (dronedarone) "
        "SmPC, 4.5",
    ),
    Pair(
        (Group.BETA_BLOCKER,),
        ("verapamil",),
        AVOID,
        "Together they can slow the heart or stop its beat.",
        "BNF, Verapamil; Securon (verapamil) SmPC, 4.5",
    ),
    Pair(
        (Group.BETA_BLOCKER,),
        ("diltiazem",),
        CAUTION,
        "Together they can slow the heart too far.",
        "Tildiem (diltiazem) SmPC, 4.5; BNF, Interactions",
    ),
    Pair(
        (Group.NON_SELECTIVE_BETA_BLOCKER,),
        (Group.BETA_AGONIST,),
        AVOID,
        "This beta blocker can work against the inhaler and bring on asthma.",
        "Propranolol SmPC, 4.3; Ventolin (salbutamol) SmPC, 4.5",
    ),
    Pair(
        ("ivabradine",),
        (Group.CYP3A_INHIBITOR, "verapamil", "diltiazem"),
        AVOID,
        "Together they can slow the heart too far.",
        "Procoralan (ivabradine) SmPC, 4.3",
    ),
    Pair(
        ("citalopram", "escitalopram"),
        (Group.QT,),
        AVOID,
        "Together they can disturb the heart rhythm.",
        "MHRA Drug Safety Update, December 2011; citalopram SmPC, 4.3",
    ),
    Pair(
        ("domperidone", "amiodarone", "dronedarone", "sotalol", "pimozide"),
        (Group.QT,),
        AVOID,
        "Together they can disturb the heart rhythm.",
        "Motilium (domperidone) SmPC, 4.3; Cordarone X (amiodarone) SmPC, 4.3; "
        "Orap (pimozide) SmPC, 4.3",
    ),
    Pair(
        (Group.QT,),
        (Group.QT,),
        CAUTION,
        "Together they can disturb the heart rhythm.",
        "BNF, Interactions: medicines that prolong the QT interval; MHRA Drug Safety "
        "Update, February 2022 (hydroxychloroquine and macrolides)",
    ),
)
CHOLESTEROL_AND_GOUT: Final = (
    Pair(
        ("simvastatin", "lovastatin"),
        (Group.CYP3A_INHIBITOR,),
        AVOID,
        "This can raise the statin so far that muscles are damaged.",
        "Zocor (simvastatin) US prescribing information, 4 and 7.1; MHRA Drug "
        "Safety Update, August 2012",
    ),
    Pair(
        (Group.STATIN,),
        ("ciclosporin", "gemfibrozil"),
        AVOID,
        "This can raise the statin so far that muscles are damaged.",
        "Zocor (simvastatin) SmPC, 4.3; Crestor (rosuvastatin) SmPC, 4.3",
    ),
    Pair(
        (Group.STATIN,),
        ("fusidic acid",),
        AVOID,
        "With fusidic acid by mouth or injection, a statin can damage muscles badly.",
        "MHRA Drug Safety Update, September 2011",
    ),
    Pair(
        ("simvastatin",),
        ("amiodarone", "verapamil", "diltiazem", "amlodipine"),
        CAUTION,
        "This can raise simvastatin, with a risk to the muscles at higher doses.",
        "FDA Drug Safety Communication, June 2011; MHRA Drug Safety Update, "
        "August 2012",
    ),
    Pair(
        ("atorvastatin",),
        (Group.CYP3A_INHIBITOR,),
        CAUTION,
        "This can raise atorvastatin, with a risk to the muscles.",
        "Lipitor (atorvastatin) SmPC, 4.4 and 4.5",
    ),
    Pair(
        ("colchicine",),
        (Group.CYP3A_INHIBITOR, "ciclosporin"),
        AVOID,
        "This can raise colchicine to a level that kills.",
        "Colcrys (colchicine) US prescribing information, 4 and 7; colchicine SmPC, 4.5",
    ),
    Pair(
        ("allopurinol", "febuxostat"),
        ("azathioprine", "mercaptopurine"),
        AVOID,
        "This can raise azathioprine or mercaptopurine so far that the bone "
        "marrow fails.",
        "Azathioprine SmPC, 4.5; Uloric (febuxostat) US prescribing information, 4",
    ),
)
INFECTION_AND_OTHERS: Final = (
    Pair(
        ("methotrexate",),
        ("trimethoprim", "sulfamethoxazole"),
        AVOID,
        "Together they can stop the bone marrow from making blood cells.",
        "Methotrexate SmPC, 4.5; BNF, Methotrexate",
    ),
    Pair(
        ("methotrexate",),
        (Group.PENICILLIN,),
        CAUTION,
        "The antibiotic can hold methotrexate back in the body.",
        "Methotrexate SmPC, 4.5; Trexall (methotrexate) US prescribing information, 7",
    ),
    Pair(
        (Group.XANTHINE,),
        ("ciprofloxacin", "fluvoxamine"),
        AVOID,
        "This can raise theophylline in the blood to a harmful level.",
        "Cipro (ciprofloxacin) US prescribing information, 7; Uniphyllin SmPC, 4.5",
    ),
    Pair(
        (Group.XANTHINE,),
        ("clarithromycin", "erythromycin"),
        CAUTION,
        "The antibiotic can raise theophylline in the blood.",
        "Uniphyllin Continus (theophylline) SmPC, 4.5",
    ),
    Pair(
        (Group.CALCINEURIN,),
        (Group.CYP3A_INHIBITOR,),
        AVOID,
        "This can raise the transplant medicine to a harmful level.",
        "Prograf (tacrolimus) SmPC, 4.5; Neoral (ciclosporin) SmPC, 4.5",
    ),
    Pair(
        (Group.CALCINEURIN,),
        (Group.INDUCER,),
        AVOID,
        "This can make the transplant medicine act too weakly.",
        "Prograf (tacrolimus) SmPC, 4.5; Neoral (ciclosporin) SmPC, 4.3 and 4.5",
    ),
    Pair(
        (Group.HORMONAL_CONTRACEPTIVE,),
        (Group.INDUCER,),
        AVOID,
        "This can make the contraceptive fail.",
        "FSRH Guidance: Drug Interactions with Hormonal Contraception (2022)",
    ),
    Pair(
        (Group.ERGOT,),
        (Group.CYP3A_INHIBITOR,),
        AVOID,
        "Together they can cut off the blood flow to hands, feet or heart.",
        "Cafergot (ergotamine) US prescribing information, boxed warning",
    ),
    Pair(
        (Group.RETINOID,),
        (Group.TETRACYCLINE,),
        AVOID,
        "Together they can raise the pressure inside the head.",
        "Roaccutane (isotretinoin) SmPC, 4.3",
    ),
    Pair(
        (Group.TETRACYCLINE, Group.QUINOLONE),
        (Group.MINERAL,),
        CAUTION,
        "Minerals and antacids can stop the antibiotic from being taken up.",
        "Doxycycline SmPC, 4.5; Cipro (ciprofloxacin) US prescribing information, 7",
        APART,
    ),
    Pair(
        ("levothyroxine",),
        (Group.MINERAL,),
        CAUTION,
        "Minerals and antacids can stop levothyroxine from being taken up.",
        "Synthroid (levothyroxine) US prescribing information, 7",
        APART,
    ),
    Pair(
        (Group.BISPHOSPHONATE,),
        (Group.MINERAL,),
        CAUTION,
        "Minerals and antacids can stop the bone medicine from being taken up.",
        "Fosamax (alendronic acid) US prescribing information, 7",
        APART,
    ),
    Pair(
        ("metformin",),
        (Group.CONTRAST,),
        CAUTION,
        "Contrast for a scan can harm the kidneys and with metformin make the "
        "blood acid.",
        "Glucophage (metformin) US prescribing information, 5 and 7; FDA Drug "
        "Safety Communication, 8 April 2016",
        "Tell the clinic before the scan and ask your doctor what to do.",
    ),
    Pair(
        (Group.SULFONYLUREA,),
        ("fluconazole", "miconazole", "clarithromycin", "sulfamethoxazole"),
        CAUTION,
        "This can make the diabetes tablet lower blood sugar too far.",
        "Diflucan (fluconazole) SmPC, 4.5; Klaricid (clarithromycin) SmPC, 4.5;"
        " Diamicron (gliclazide) SmPC, 4.3 (miconazole)",
    ),
)
PACK: Final[tuple[Pair, ...]] = (
    *BLOOD_THINNERS,
    *PAINKILLERS,
    *MIND,
    *HEART,
    *CHOLESTEROL_AND_GOUT,
    *INFECTION_AND_OTHERS,
)
