-> nowhere
=== somewhere
-> nowere
-> some.where
