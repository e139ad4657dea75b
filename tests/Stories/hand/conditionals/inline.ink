VAR a = 1
VAR b = 0
{a:yes}
{b:yes|no}
{a and b:both|not both}
{a:{b:both|only a}|{b:only b|none}}
{not a:x}{not b:y}
{a > b: more | less }.
{a == 1:{a}|{b}}
{b: |empty first}
{a:empty second| }
{ a : spaced : colon | bar }
{"text" == "text":strings}
{(a + 1) * 2 == 4:maths}
-> END
