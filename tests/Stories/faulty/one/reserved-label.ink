* (else) Text
- (return) More
-> END
