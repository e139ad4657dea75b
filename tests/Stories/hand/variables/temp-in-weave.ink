-> k
=== k
~ temp count = 0
- (top)
~ count++
~ temp each = count * count
{count} {each}
* [One]
    ~ count += 10
* [Two]
    ~ temp deep = count + each
    {deep}
* -> out
- -> top
- (out)
{count} {each}
-> END
