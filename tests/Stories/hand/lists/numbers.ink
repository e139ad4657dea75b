LIST primes = two = 2, three, five = 5, seven = 7, (eleven) = 11
LIST mixed = a = 10, b, c = 3, d, (e = 20)
{LIST_VALUE(two)} {LIST_VALUE(three)} {LIST_VALUE(primes)} {LIST_VALUE(b)} {LIST_VALUE(d)}
{primes(5)} [{primes(4)}] {primes(2)} {mixed(11)} {mixed(3)}
{LIST_ALL(mixed)} {LIST_MIN(LIST_ALL(mixed))} {LIST_MAX(LIST_ALL(mixed))}
{mixed} {LIST_VALUE(mixed)}
{two + 1} {five + 2} [{five + 3}] {seven - 2} {(two, three) + 1} [{eleven + 1}]
{LIST_VALUE((two, seven))} {LIST_VALUE(())}
