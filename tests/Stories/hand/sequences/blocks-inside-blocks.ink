// Sequences of several lines inside each other.
-> l
== l
{cycle:
- a {b|c}
  {shuffle:
  - d
  }
- e
  {once:
  - {stopping:
    - f
    - g
    }
  - {!h|i}
  }
}
{shuffle once:
- j
}
{shuffle stopping:
- k
}
{l < 6: -> l}
-> END
