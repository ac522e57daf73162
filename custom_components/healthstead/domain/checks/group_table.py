"""Groups of ingredients that behave alike in an interaction or an allergy: the table.

A group holds what a household may meet, not every member of the class; groups
overlap. Sources: chapters and drug classes of the BNF, WHO ATC classes, and
the groups that FDA Drug Development and Drug Interactions tables name
(inhibitors and inducers). ``said`` is how a person would call the group.

Written from public knowledge; a clinician has to review it before a release.
"""

from collections.abc import Mapping
from enum import StrEnum
from typing import Final


class Group(StrEnum):
    """The groups, by what they are called in a sentence."""

    VITAMIN_K_ANTAGONIST = "warfarin-like blood thinners"
    DOAC = "newer blood thinners"
    ANTICOAGULANT = "blood thinners"
    HEPARIN = "heparins"
    ANTIPLATELET = "antiplatelet medicines"
    NSAID = "anti-inflammatory painkillers"
    SALICYLATE = "salicylates"
    STEROID = "steroid tablets"
    OPIOID = "opioid painkillers"
    SEDATIVE = "benzodiazepines and sleeping tablets"
    GABAPENTINOID = "gabapentin and pregabalin"
    ANTIDEPRESSANT_SEROTONIN = "SSRI and SNRI antidepressants"
    TRICYCLIC = "tricyclic antidepressants"
    MAOI = "MAO inhibitors"
    MAO_B = "MAO-B inhibitors"
    TRIPTAN = "triptans"
    QT = "medicines that can disturb the heart rhythm"
    PENICILLIN = "penicillins"
    CEPHALOSPORIN = "cephalosporins"
    CARBAPENEM = "carbapenems"
    SULFONAMIDE_ANTIBIOTIC = "sulfonamide antibiotics"
    SULFONAMIDE_OTHER = "other medicines of sulfonamide kind"
    MACROLIDE = "macrolide antibiotics"
    QUINOLONE = "quinolone antibiotics"
    TETRACYCLINE = "tetracycline antibiotics"
    AMINOGLYCOSIDE = "aminoglycoside antibiotics"
    AZOLE = "azole antifungals"
    RIFAMYCIN = "rifamycins"
    CYP3A_INHIBITOR = "medicines that strongly slow breakdown in the liver"
    INDUCER = "medicines that speed up breakdown in the liver"
    STATIN = "statins"
    ACE_INHIBITOR = "ACE inhibitors"
    ARB = "sartans"
    ACE_OR_ARB = "ACE inhibitors and sartans"
    POTASSIUM_SPARING = "potassium-sparing diuretics"
    DIURETIC = "water tablets"
    THIAZIDE = "thiazide water tablets"
    BETA_BLOCKER = "beta blockers"
    NON_SELECTIVE_BETA_BLOCKER = "non-selective beta blockers"
    BETA_AGONIST = "reliever and long-acting inhalers"
    NITRATE = "nitrates"
    PDE5 = "medicines such as sildenafil"
    ALPHA_BLOCKER = "alpha blockers"
    MINERAL = "calcium, iron, magnesium, aluminium and zinc"
    BISPHOSPHONATE = "bisphosphonates"
    XANTHINE = "theophyllines"
    CALCINEURIN = "ciclosporin and tacrolimus"
    SULFONYLUREA = "sulfonylureas"
    HORMONAL_CONTRACEPTIVE = "hormonal contraceptives"
    CONTRAST = "iodinated contrast"
    DECONGESTANT = "decongestants"
    DOPAMINE_BLOCKER = "medicines that block dopamine"
    ERGOT = "ergot medicines"
    RETINOID = "retinoid capsules"
    AROMATIC_ANTIEPILEPTIC = "aromatic epilepsy medicines"
    AMIDE_ANAESTHETIC = "amide local anaesthetics"
    INSULIN = "insulins"
    SUPPLEMENT = "vitamins and minerals"


def _words(text: str) -> frozenset[str]:
    return frozenset(name.strip() for name in text.split(","))


_MEMBERS: Final[Mapping[Group, str]] = {
    Group.VITAMIN_K_ANTAGONIST: "warfarin, acenocoumarol, phenprocoumon, phenindione",
    Group.DOAC: "apixaban, rivaroxaban, edoxaban, dabigatran",
    Group.HEPARIN: "enoxaparin, dalteparin, tinzaparin, heparin, fondaparinux",
    Group.ANTIPLATELET: "clopidogrel, prasugrel, ticagrelor, dipyridamole, cilostazol",
    Group.NSAID: "ibuprofen, naproxen, diclofenac, aceclofenac, indometacin, ketoprofen, "
    "ketorolac, mefenamic acid, meloxicam, piroxicam, tenoxicam, lornoxicam, nabumetone, "
    "etodolac, flurbiprofen, sulindac, oxaprozin, tolfenamic acid, tiaprofenic acid, "
    "diflunisal, nimesulide, celecoxib, etoricoxib, parecoxib",
    Group.SALICYLATE: "aspirin, bismuth subsalicylate, diflunisal, methyl salicylate, "
    "choline salicylate, salicylic acid, mesalazine, sulfasalazine, balsalazide, olsalazine",
    Group.STEROID: "prednisolone, prednisone, methylprednisolone, dexamethasone, "
    "deflazacort, hydrocortisone",
    Group.OPIOID: "codeine, dihydrocodeine, hydrocodone, morphine, oxycodone, "
    "hydromorphone, oxymorphone, fentanyl, methadone, buprenorphine, pethidine, "
    "tapentadol, tramadol, pentazocine, dextropropoxyphene, meptazinol",
    Group.SEDATIVE: "diazepam, lorazepam, alprazolam, clonazepam, clobazam, temazepam, "
    "nitrazepam, oxazepam, chlordiazepoxide, midazolam, bromazepam, triazolam, etizolam, "
    "zopiclone, eszopiclone, zolpidem, zaleplon",
    Group.GABAPENTINOID: "gabapentin, pregabalin",
    Group.ANTIDEPRESSANT_SEROTONIN: "sertraline, citalopram, escitalopram, fluoxetine, "
    "paroxetine, fluvoxamine, vortioxetine, vilazodone, venlafaxine, desvenlafaxine, "
    "duloxetine, milnacipran, levomilnacipran, dapoxetine",
    Group.TRICYCLIC: "amitriptyline, nortriptyline, imipramine, clomipramine, dosulepin, "
    "doxepin, lofepramine, trimipramine, desipramine",
    Group.MAOI: "phenelzine, tranylcypromine, isocarboxazid, moclobemide",
    Group.MAO_B: "selegiline, rasagiline, safinamide",
    Group.TRIPTAN: "sumatriptan, zolmitriptan, rizatriptan, naratriptan, almotriptan, "
    "eletriptan, frovatriptan",
    # SmPC 4.3/4.5 of citalopram and escitalopram name these classes and examples.
    Group.QT: "amiodarone, dronedarone, sotalol, quinidine, disopyramide, haloperidol, "
    "pimozide, domperidone, methadone, erythromycin, clarithromycin, azithromycin, "
    "moxifloxacin, hydroxychloroquine, chloroquine, hydroxyzine, ondansetron, "
    "chlorpromazine, amisulpride, ziprasidone",
    Group.PENICILLIN: "amoxicillin, ampicillin, benzylpenicillin, phenoxymethylpenicillin, "
    "flucloxacillin, cloxacillin, dicloxacillin, oxacillin, nafcillin, piperacillin, "
    "pivmecillinam",
    Group.CEPHALOSPORIN: "cefalexin, cefradine, cefadroxil, cefaclor, cefazolin, "
    "cefuroxime, cefixime, cefpodoxime, cefdinir, cefprozil, ceftriaxone, cefotaxime, "
    "ceftazidime, cefepime",
    Group.CARBAPENEM: "ertapenem, meropenem, imipenem",
    Group.SULFONAMIDE_ANTIBIOTIC: "sulfamethoxazole, sulfadiazine, sulfacetamide, "
    "sulfadoxine, sulfisoxazole",
    Group.SULFONAMIDE_OTHER: "sulfasalazine, celecoxib, zonisamide, acetazolamide",
    Group.MACROLIDE: "azithromycin, clarithromycin, erythromycin, roxithromycin, "
    "telithromycin, fidaxomicin",
    Group.QUINOLONE: "ciprofloxacin, levofloxacin, moxifloxacin, ofloxacin, norfloxacin, "
    "delafloxacin",
    Group.TETRACYCLINE: "doxycycline, minocycline, tetracycline, oxytetracycline, "
    "lymecycline, demeclocycline, tigecycline",
    Group.AMINOGLYCOSIDE: "gentamicin, tobramycin, neomycin, amikacin, streptomycin",
    Group.AZOLE: "fluconazole, itraconazole, ketoconazole, voriconazole, posaconazole, "
    "isavuconazole, miconazole, clotrimazole, econazole",
    Group.RIFAMYCIN: "rifampicin, rifabutin, rifapentine, rifaximin",
    Group.CYP3A_INHIBITOR: "clarithromycin, erythromycin, telithromycin, itraconazole, ketoconazole, "
    "voriconazole, posaconazole, ritonavir, cobicistat",
    Group.INDUCER: "rifampicin, carbamazepine, phenytoin, phenobarbital, primidone, "
    "st john's wort",
    Group.STATIN: "atorvastatin, simvastatin, rosuvastatin, pravastatin, fluvastatin, "
    "lovastatin, pitavastatin",
    Group.ACE_INHIBITOR: "lisinopril, ramipril, enalapril, perindopril, captopril, "
    "quinapril, benazepril, fosinopril, trandolapril, imidapril, zofenopril",
    Group.ARB: "losartan, valsartan, candesartan, irbesartan, telmisartan, olmesartan, "
    "azilsartan, eprosartan",
    Group.POTASSIUM_SPARING: "spironolactone, eplerenone, finerenone, amiloride, triamterene",
    Group.THIAZIDE: "hydrochlorothiazide, bendroflumethiazide, chlortalidone, indapamide, "
    "metolazone, xipamide, hydroflumethiazide",
    Group.DIURETIC: "hydrochlorothiazide, bendroflumethiazide, chlortalidone, indapamide, "
    "metolazone, xipamide, hydroflumethiazide, furosemide, bumetanide, torasemide",
    Group.BETA_BLOCKER: "atenolol, bisoprolol, metoprolol, propranolol, carvedilol, "
    "nebivolol, labetalol, nadolol, sotalol, timolol, acebutolol, celiprolol, pindolol, "
    "betaxolol",
    Group.NON_SELECTIVE_BETA_BLOCKER: "propranolol, carvedilol, labetalol, nadolol, "
    "sotalol, timolol, pindolol",
    Group.BETA_AGONIST: "salbutamol, levosalbutamol, terbutaline, salmeterol, formoterol, "
    "indacaterol, vilanterol, olodaterol",
    Group.NITRATE: "glyceryl trinitrate, isosorbide mononitrate, isosorbide dinitrate, nicorandil",
    Group.PDE5: "sildenafil, tadalafil, vardenafil, avanafil",
    Group.ALPHA_BLOCKER: "doxazosin, prazosin, terazosin, indoramin, alfuzosin, tamsulosin, silodosin",
    Group.MINERAL: "calcium, iron, magnesium, aluminium, zinc",
    Group.BISPHOSPHONATE: "alendronic acid, risedronic acid, ibandronic acid",
    Group.XANTHINE: "theophylline, aminophylline",
    Group.CALCINEURIN: "ciclosporin, tacrolimus",
    Group.SULFONYLUREA: "gliclazide, glimepiride, glibenclamide, glipizide, tolbutamide, "
    "tolazamide, chlorpropamide",
    Group.HORMONAL_CONTRACEPTIVE: "ethinylestradiol, levonorgestrel, norgestrel, "
    "desogestrel, etonogestrel, norethisterone, norgestimate, norelgestromin, "
    "drospirenone, gestodene, dienogest, nomegestrol, ulipristal",
    Group.CONTRAST: "iohexol, iodixanol, iopamidol, iomeprol, iopromide, ioversol",
    Group.DECONGESTANT: "pseudoephedrine, phenylephrine, ephedrine, xylometazoline, oxymetazoline",
    Group.DOPAMINE_BLOCKER: "metoclopramide, prochlorperazine, haloperidol, chlorpromazine, "
    "olanzapine, risperidone, flupentixol",
    Group.ERGOT: "ergotamine, dihydroergotamine",
    Group.RETINOID: "isotretinoin, acitretin",
    Group.AROMATIC_ANTIEPILEPTIC: "carbamazepine, oxcarbazepine, eslicarbazepine, phenytoin, "
    "phenobarbital, primidone, lamotrigine",
    Group.AMIDE_ANAESTHETIC: "lidocaine, bupivacaine, articaine, prilocaine",
    Group.INSULIN: "insulin, insulin human, insulin glargine, insulin aspart, insulin lispro, "
    "insulin detemir, insulin degludec, insulin glulisine",
    Group.SUPPLEMENT: "calcium, iron, magnesium, zinc, colecalciferol, folic acid, "
    "cyanocobalamin, hydroxocobalamin, mecobalamin, thiamine, riboflavin, pyridoxine, "
    "nicotinamide, biotin, ascorbic acid, tocopherol, omega 3, ubidecarenone, glucosamine, "
    "sodium chloride, caffeine",
}
_UNIONS: Final[Mapping[Group, tuple[Group, ...]]] = {
    Group.ANTICOAGULANT: (Group.VITAMIN_K_ANTAGONIST, Group.DOAC, Group.HEPARIN),
    Group.ACE_OR_ARB: (Group.ACE_INHIBITOR, Group.ARB),
}
MEMBERS: Final[Mapping[Group, frozenset[str]]] = {
    **{group: _words(names) for group, names in _MEMBERS.items()},
    **{
        group: frozenset(name for part in parts for name in _words(_MEMBERS[part]))
        for group, parts in _UNIONS.items()
    },
}
