{words(0)}, {words(7)}, {words(13)}, {words(20)}, {words(42)}, {words(100)}, {words(115)}, {words(999)}, {words(1000)}, {words(-12)}
-> END
=== function words(n)
{
- n < 0: minus {words(-n)}
- n >= 1000: {words(n / 1000)} thousand{n mod 1000 > 0: {words(n mod 1000)}}
- n >= 100: {words(n / 100)} hundred{n mod 100 > 0: and {words(n mod 100)}}
- n == 0: zero
- n < 20:
    {n:
    - 1: one
    - 2: two
    - 3: three
    - 4: four
    - 5: five
    - 6: six
    - 7: seven
    - 8: eight
    - 9: nine
    - 10: ten
    - 11: eleven
    - 12: twelve
    - 13: thirteen
    - 15: fifteen
    - else: {words(n - 10)}teen
    }
- else:
    {n / 10:
    - 2: twenty
    - 3: thirty
    - 4: forty
    - else: {words(n / 10)}ty
    }
    <>{n mod 10 > 0:-{words(n mod 10)}}
}
