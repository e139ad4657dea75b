Le café — «bonjour», dit-elle… « Ça va ? »
Ночь, улица, фонарь, аптека.
庭には二羽鶏がいる。
مرحبا بالعالم
😀 An emoji, a 👩‍🚀 joined one, and é as two.
* [¿Sí?] ¡Sí!
* Да[.], сказал он.
- Ende. Straße, ÄÖÜ.
-> END
