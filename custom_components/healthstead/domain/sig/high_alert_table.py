"""Medicines with which a misread direction has killed: the table.

ISMP and the IMSN Global Targeted Medication Safety Best Practices: oral
methotrexate is weekly, and the weekday is named. The other rows are product
decisions after the products' own labels; each leads to a question, never to a
refusal to treat. A clinician has to review this table before a release.
"""

from dataclasses import dataclass
from decimal import Decimal
from typing import Final

WEEK: Final = Decimal(7)


@dataclass(frozen=True, slots=True)
class Sparing:
    """A medicine given less than daily: the least days between two doses."""

    names: tuple[str, ...]
    least_days: Decimal
    from_mg: Decimal = Decimal(0)
    """Only doses of at least this many milligrams; smaller ones may be daily."""
    from_iu: Decimal = Decimal(0)
    """The same for doses in international units."""
    form: str = ""
    """Only where the direction names this unit or form."""
    weekday: bool = False
    """The weekday has to be named."""


# Names, least days between doses, and from which dose on (product labels).
SPARING: Final = (
    Sparing(
        (
            "methotrexate",
            "folitrax",
            "trexall",
            "mtx",
            "otrexup",
            "maxtrex",
            "imutrex",
            "oncotrex",
            "mexate",
            "rheumatrex",
            "jylamvo",
            "metoject",
            "methofill",
            "zlatal",
            "nordimet",
        ),
        WEEK,
        weekday=True,
    ),
    Sparing(("alendronate", "alendronic", "fosamax", "osteofos"), WEEK, Decimal(35)),
    Sparing(("risedronate", "risedronic", "actonel", "risofos"), WEEK, Decimal(35)),
    Sparing(
        ("ibandronate", "ibandronic", "boniva", "bonviva"), Decimal(28), Decimal(150)
    ),
    Sparing(
        ("fentanyl", "durogesic", "duragesic", "matrifen", "mezolar"),
        Decimal(3),
        form="patch",
    ),
    Sparing(
        ("buprenorphine", "butrans", "butec", "norspan", "transtec"),
        Decimal(3),
        form="patch",
    ),
    Sparing(("semaglutide",), WEEK, form="injected"),
    Sparing(("ozempic", "wegovy"), WEEK),
    Sparing(("dulaglutide", "trulicity", "tirzepatide", "mounjaro"), WEEK),
    Sparing(("adalimumab", "humira", "etanercept", "enbrel"), Decimal("3.5")),
    Sparing(("denosumab", "prolia"), Decimal(28)),
    Sparing(("zoledronic", "zoledronate"), Decimal(28)),
    Sparing(("lomustine",), Decimal(28)),
    Sparing(("exenatide er", "bydureon"), WEEK),
    Sparing(
        (
            "ergocalciferol",
            "cholecalciferol",
            "colecalciferol",
            "vitamin d",
            "vit d",
            "calcirol",
        ),
        WEEK,
        Decimal(1),
        Decimal(20000),
    ),
)
INSULINS: Final = (
    "insulin",
    "glargine",
    "lantus",
    "basaglar",
    "toujeo",
    "aspart",
    "novorapid",
    "novolog",
    "lispro",
    "humalog",
    "detemir",
    "levemir",
    "degludec",
    "tresiba",
    "actrapid",
    "humulin",
    "novomix",
    "mixtard",
    "apidra",
    "glulisine",
)


@dataclass(frozen=True, slots=True)
class Ceiling:
    """The most milligrams a day that an adult's label allows."""

    names: tuple[str, ...]
    mg_a_day: Decimal


# Adult maximum a day in mg (BNF and product labels; to be reviewed by a
# pharmacist). Above it the direction is asked about, never changed.
CEILINGS: Final = tuple(
    Ceiling(names, Decimal(most))
    for names, most in (
        (
            (
                "paracetamol",
                "acetaminophen",
                "tylenol",
                "panadol",
                "calpol",
                "dolo",
                "crocin",
            ),
            "4000",
        ),
        (("ibuprofen", "brufen", "advil"), "3200"),
        (("naproxen",), "1500"),
        (("diclofenac", "voveran"), "200"),
        (("levothyroxine", "thyroxine", "eltroxin", "thyronorm", "synthroid"), "0.5"),
        (("liothyronine",), "0.1"),
        (("digoxin", "lanoxin"), "0.75"),
        (("warfarin", "coumadin"), "20"),
        (("metformin", "glycomet", "glucophage"), "3000"),
        (("amlodipine",), "10"),
        (("atorvastatin",), "80"),
        (("simvastatin",), "80"),
        (("rosuvastatin",), "40"),
        (("ramipril",), "20"),
        (("lisinopril",), "80"),
        (("bisoprolol",), "20"),
        (("metoprolol",), "400"),
        (("furosemide", "frusemide"), "600"),
        (("omeprazole",), "120"),
        (("pantoprazole",), "160"),
        (("cetirizine",), "20"),
        (("loratadine",), "20"),
        (("tramadol",), "400"),
        (("codeine",), "240"),
        (("zolpidem",), "10"),
        (("zopiclone",), "7.5"),
        (("sertraline",), "200"),
        (("citalopram",), "40"),
        (("escitalopram",), "20"),
        (("fluoxetine",), "80"),
        (("gabapentin",), "3600"),
        (("pregabalin",), "600"),
        (("apixaban",), "20"),
        (("rivaroxaban",), "30"),
        (("dabigatran",), "300"),
        (("colchicine",), "3"),
        (("allopurinol",), "900"),
        (("prednisolone", "prednisone"), "100"),
        (("dexamethasone",), "40"),
        (("lorazepam",), "10"),
        (("alprazolam",), "10"),
        (("clonazepam",), "20"),
        (("diazepam",), "60"),
        (("methotrexate",), "30"),
        (("clonidine",), "2.4"),
        (("lithium",), "2400"),
        (("montelukast",), "10"),
        (("amoxicillin",), "6000"),
        (("azithromycin",), "2000"),
        (("ciprofloxacin",), "1500"),
        (("doxycycline",), "200"),
        (("sildenafil",), "100"),
        (("aspirin",), "4000"),
        (("amitriptyline",), "300"),
        (("mirtazapine",), "45"),
        (("olanzapine",), "20"),
        (("quetiapine",), "800"),
        (("levetiracetam",), "4000"),
        (("losartan",), "150"),
        (("valsartan",), "320"),
        (("telmisartan",), "80"),
        (("enalapril",), "40"),
        (("carvedilol",), "100"),
        (("atenolol",), "200"),
        (("glimepiride",), "8"),
        (("gliclazide",), "320"),
        (("sitagliptin",), "100"),
        (("edoxaban",), "60"),
        (("oxycodone",), "400"),
        (("hydromorphone",), "64"),
        # Dosed in micrograms: milligrams here are a slip of the unit.
        (("fludrocortisone",), "0.4"),
        (("tamsulosin",), "0.8"),
        (("misoprostol",), "0.8"),
        (("alfacalcidol", "calcitriol"), "0.01"),
        (("tiotropium",), "0.05"),
        (("salmeterol", "formoterol"), "0.2"),
        (("salbutamol inhaler", "albuterol inhaler"), "2"),
        (("desmopressin",), "1.2"),
        (("cyanocobalamin", "hydroxocobalamin"), "10"),
        (("folic acid",), "15"),
        (("tadalafil",), "40"),
    )
)
ASK_BEFORE_SCHEDULING: Final = (
    *INSULINS,
    "warfarin",
    "apixaban",
    "rivaroxaban",
    "dabigatran",
    "enoxaparin",
    "heparin",
    "morphine",
    "oxycodone",
    "fentanyl",
    "methadone",
    "hydromorphone",
    "buprenorphine",
    "digoxin",
    "levothyroxine",
    "methotrexate",
    "lithium",
)
