* Start # t-start
* Start # t-a [only # t-b] end # t-c
* [only # t-only]
* [# t-lone] after
* Words [# t-inner] more # t-outer
* # t-first
  Words below # t-line
- -> END
