We hurried home to Savile Row <>
-> to_the_point

=== to_the_point
as fast as we could.
-> and_then

=== and_then
<> Which was fast.
Then we slept. -> late

=== late
Until noon.
-> END
