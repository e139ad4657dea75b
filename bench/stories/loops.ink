// Little prose, much arithmetic: recursion, loops over counters, lists, strings. Ends by itself after six choices.
LIST Tools = hammer, (saw), (file), tongs, rasp, (level), chisel, plane
LIST Rooms = cellar = 1, yard = 2, loft = 4, roof = 8
VAR bench = (hammer, tongs)
VAR total = 0
VAR rounds = 0
VAR longest = 0

-> workshop

=== workshop
The clock over the bench says {6 + rounds}.
- (again)
{rounds >= 6:
  -> closing
}
~ rounds++
+ [Count the offcuts.]
  -> offcuts ->
+ [Stack the boards.]
  -> boards ->
+ [Sort the tools.]
  -> sorting ->
+ [Measure the stairs.]
  -> stairs ->
- The bell rings {once|twice|on and on}.
-> again

= closing
{rounds} rounds, {total} in all, {longest} at the longest. The tools left lying: {Tools}.
-> END

// Every number up to a bound, how many steps it takes to come down to one.
=== offcuts
~ temp number = 2
~ temp bound = 14 + rounds
- (next)
~ temp steps = collatz(number, 0)
~ total += steps
{steps > longest:
  ~ longest = steps
  {number} takes {steps}, the most so far.
}
~ number++
{number < bound:
  -> next
}
That makes {total}.
->->

=== function collatz(n, steps)
{n <= 1:
  ~ return steps
}
{n % 2 == 0:
  ~ return collatz(n / 2, steps + 1)
}
~ return collatz(3 * n + 1, steps + 1)

// Primes by trial division, with the loops written as gathers.
=== boards
~ temp candidate = 2
~ temp found = 0
- (outer)
~ temp divisor = 2
- (inner)
{divisor * divisor <= candidate:
  {
    - candidate % divisor == 0:
      -> composite
    - else:
      ~ divisor++
      -> inner
  }
}
~ found++
~ total += candidate
- (composite)
~ candidate++
{candidate < 60:
  -> outer
}
There are {found} boards that will not split, and fib says {fib(9)}.
->->

=== function fib(n)
{n < 2:
  ~ return n
}
~ return fib(n - 1) + fib(n - 2)

=== sorting
~ temp left = LIST_ALL(Tools)
~ temp moves = 0
- (pick)
{left:
  ~ temp tool = LIST_MIN(left)
  ~ left -= tool
  {Tools ? tool:
    ~ Tools -= tool
    ~ bench += tool
  - else:
    {bench ? tool:
      ~ bench -= tool
    }
    ~ Tools += tool
  }
  ~ moves += LIST_COUNT(bench ^ Tools) + LIST_VALUE(tool)
  -> pick
}
~ total += moves
On the bench: {bench}. On the wall: {LIST_COUNT(Tools)} of {LIST_COUNT(LIST_ALL(Tools))}, from {LIST_MIN(Tools)} to {LIST_MAX(Tools)}.
->->

=== stairs
~ temp room = cellar
~ temp path = ""
~ temp sum = 0
- (climb)
~ sum += gcd(LIST_VALUE(room) * 12, 18 + rounds)
~ path = "{path}{room}, "
{LIST_VALUE(room) < 8:
  ~ room = Rooms(LIST_VALUE(room) * 2)
  -> climb
}
~ total += sum
{path}and {sum} steps, {power(2, 10)} if you count them all.
->->

=== function gcd(a, b)
{b == 0:
  ~ return a
}
~ return gcd(b, a % b)

=== function power(base, exponent)
~ temp result = 1
{exponent > 0:
  ~ result = base * power(base, exponent - 1)
}
~ return result
