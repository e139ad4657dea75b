“Curly quotes,” she said—and an em dash—‘single’ too.
Non-breaking space: 10 km. Ellipsis… Soft­hyphen.
- A line that starts with a dash is a gather.
* ->
- - Two dashes are a deeper one.
- Fine.
