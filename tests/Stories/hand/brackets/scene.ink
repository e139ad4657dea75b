The dockmaster looks up.
* "I am looking for work[."]," you say.
  "Everyone is."
  * * "I am stronger than I look[."]," you lie.
      "You would have to be."
  * * "Then I will find another dock[."]." You turn to go.
      "Wait."
  - - He writes something down.
* "Is this your ship?"[] It is a good ship.
  "She is nobody's."
* [Say nothing, and wait.] He is used to waiting.
- The tide turns{CHOICE_COUNT() == 0: unremarked}.
-> END
