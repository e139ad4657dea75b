VAR mood = "happy"
{mood == "happy":
    Smile.
- else:
    Frown.
}
{mood:
- "sad": Weep.
- "ha" + "ppy": Laugh.
}
~ mood = mood + "!"
{mood:
- "happy": No.
- else: Else {mood}
}
-> END
