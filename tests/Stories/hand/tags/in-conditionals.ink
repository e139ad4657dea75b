VAR a = true
{a: Text # inner}
{a:
    Block text # block
    # block alone
    More text
- else:
    # never
}
Before {a: # mid} after
{not a: # never | # else}
Last
-> END
