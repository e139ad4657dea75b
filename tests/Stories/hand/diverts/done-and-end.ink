* [Done] Text. -> DONE
* [End] Text. -> END
* [Tunnel] -> tun -> DONE
- Never.
-> END
=== tun
In the tunnel.
* [Done inside] -> DONE
* [Back] ->->
