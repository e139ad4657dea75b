// Constants hold values alone; variables and list items may begin as constants.
CONST number = 3
CONST less = -3
CONST word = "a word"
CONST yes = true
VAR q = number
VAR r = word
LIST l = (low = 1), high
{number}{less}{word}{yes}{q}{r}{l}
{number + less} {word + number} {not yes} {yes && number > 2} {q == number} {-less}
~ q = less
{q} {l(number - 2)} {number: yes|no}
