Text < > more.
<>
<<>>
