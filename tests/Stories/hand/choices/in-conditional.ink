VAR friend = true
-> start
=== start
A stranger waves.
{friend:
    * [Wave back] She smiles. -> day
    * Call her name
        She laughs.
        -> day
- else:
    * [Hide] -> day
}
* [Walk on]
- (day) The day goes on.
{
- not friend:
    * Unseen -> met
- friend:
    * [Seen] -> met
}
* Other
- No meeting.
-> END
=== met
Met.
-> END
