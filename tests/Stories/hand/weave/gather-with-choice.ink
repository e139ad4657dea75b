- * Choice on a gather line
    Text.
- (lab) * (second) [Labelled both]
- - * Deep on a gather line
- Ends: {lab} {second}.
-> END
