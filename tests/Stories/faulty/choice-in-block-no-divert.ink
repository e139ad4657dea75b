{true:
    * [One]
      Text.
    + [Two]
}
* [Three]
- -> END
