VAR here = true
Start {here:
    middle
} end
Start
{here:
    middle
}
end
{here:
    {here:
        nested
    } tail
}
{here: a|b}{here: c|d}
{here:
 x
}{here:
 y
}
z
