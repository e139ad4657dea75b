VAR x = true
{x: a: b: c}
{x:
    Time: 10:30
    a - b - c
    \- escaped dash
}
{x:one - two|three}
{x: "quoted: text"}
{x:-|+}
-> END
