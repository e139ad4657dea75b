{stopping:
}
{shuffle cycle:
- a
}
{once stopping:
- b
}
{cycle
- c
}
{&}
