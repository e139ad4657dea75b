-> k
Text after a divert.
=== k
-> END
Text after an end.
* A choice after an end
- -> END
=== never
-> END
