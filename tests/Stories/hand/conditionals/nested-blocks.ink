VAR a = 2
VAR b = 3
{a:
- 2:
    {b:
    - 3: Two and three.
        {a + b == 5:
            Five
        - else:
            Not five
        } <>
        {
        - a > b: and more
        - b > a: and less
        }
    - else: Two and other.
    }
- else: Other.
}
-> END
