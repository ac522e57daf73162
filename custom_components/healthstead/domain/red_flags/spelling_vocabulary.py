"""Words that carry an emergency, so that a slip of the finger may mean them.

A data table: only words whose loss would cost a red flag.
"""

from typing import Final

VOCABULARY: Final = tuple(
    sorted(
        set(
            """
            ambulance paramedic paramedics emergency urgent urgently immediately
            quickly somebody someone anyone please help doctor hospital
            chest heart pressure squeezing crushing tightness tight heavy burning
            pain painful hurts hurting aching sweat sweating sweaty clammy pale
            palpitations racing attack cardiac arrest pacemaker shocking
            stroke droopy drooping drooped drooping crooked lopsided slurring
            slurred slurs speech numb numbness weakness paralysed paralyzed
            confused confusion sudden suddenly vision blurred blind balance
            swelling swollen swelled throat tongue allergic reaction anaphylaxis
            anaphylactic hives wheezing wheeze peanut shellfish sting stung
            breathe breathing breath breathless gasping suffocating inhaler
            asthma choking choked choke airway windpipe swallow swallowed
            bleeding bleeds bleed blood spurting gushing pouring soaking
            vomiting vomited vomit coughing bandage
            unconscious unresponsive responding respond response collapsed
            collapse collapsing fainted fainting faint conscious consciousness
            lifeless pulse moving waking seizure seizures convulsing convulsions
            convulsion jerking shaking twitching foaming
            headache thunderclap stiff fever rash mottled blotchy sepsis
            shivering delirious meningitis
            suicide suicidal overdose overdosed overdosing tablets pills
            paracetamol bleach poison poisoned poisoning battery magnet
            detergent swallowing drank
            pregnant bleeding contractions movements kicking waters
            stomach belly severe agony excruciating unbearable testicle
            testicles bladder
            legs fingers numb bowel bowels paralysis
            insulin ketones diabetic hypoglycemia
            baby newborn toddler floppy listless drowsy fontanelle
            husband daughter grandma grandad grandmother grandfather accident crashed stabbed stabbing gunshot fractured broken bone
            burned burnt scalded boiling electrocuted drowning
            snake scorpion jellyfish spider wasp hornet
            attacked attacking strangled strangling threatening knife weapon
            intruder smoke flames trapped kill killing myself
            """.split()
        )
    )
)

LAST: Final = tuple(
    sorted(
        set(
            """
            acid adder ankle arms bathroom bite bites bitten blue brain broke
            burns burst carbon cold collar dead doses drank drunk dying elbow
            electric face fallen fell finger fire floor gasoline gasping glass
            gunshot head herself himself house hurt kidney kill killed kitchen
            knife ladder legs limp lips loads losing medicine monoxide mouth
            nail neck numb pill purple raped rash rope scissors shock shoulder
            skin stairs stopped stuck sugar swallow tablet trapped trouble
            unable viper wake weak weeks window woke words worst wound wounds
            wrist wrists
            """.split()
        )
    )
)
"""Short words, meant where no other word of the tables is as near.

Any letter of them may be wrong, the first as well.
"""
