VAR trust = 0
"So you are the new keeper."
* "I am[."]," you say.
  ~ trust++
  "The last one said so too."
  * * "What became of him?"
      "He went out to mend the bell."
      * * * "And?"
            "It rings by itself now."
            ~ trust++
      * * * [Nod] You nod.
      - - - A gull cries.
  * * "I am not the last one."
      "No. You are taller."
* "Who is asking?"
  "The one with the boat."
  * * (sorry) "Forgive me."
      ~ trust++
  * * "Then I am asking the one with the boat to leave."
      "On an ebb tide?"
- {trust > 1: He hands you the key.|He keeps the key.}
{sorry: He has forgiven you.}
-> END
