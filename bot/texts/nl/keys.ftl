# Sleutels: wat wie de bot neerzet erover leest, en wat overblijft van een gewiste tekst.

text-erased = (gewist)

cli-keys = kijk de sleutels na van wat mensen schreven, of neem een nieuwe hoofdsleutel
cli-keys-about = Wat mensen schrijven ligt verzegeld in de database; de sleutels liggen ergens anders. De sleutel zelf krijg je hier nooit te zien.
cli-keys-check = kijk of de hoofdsleutel alle sleutels opent; er verandert niets
cli-keys-rotate = neem een nieuwe hoofdsleutel; wat mensen schreven blijft zoals het is
cli-keys-fine = { $count ->
    [one] De hoofdsleutel past. Er is één sleutel.
   *[other] De hoofdsleutel past. Er zijn { $count } sleutels.
}
cli-keys-rotated = De nieuwe hoofdsleutel staat in { $file } ({ $count } sleutels opnieuw ingepakt). Bewaar daar een kopie van op een veilige plek; de oude opent niets meer.
cli-keys-rotated-given = Haal MASTER_KEY nu uit de instellingen: die sleutel past niet meer.

fault-keys-url = KEYS_URL is geen adres van een sleutelbestand. Schrijf sqlite:///reisgenoot.keys voor een bestand in deze map, of postgresql://gebruiker:wachtwoord@server/naam voor een eigen database.
fault-keys-with-database = KEYS_URL en DATABASE_URL zijn hetzelfde adres. De sleutels horen apart te liggen: anders leest wie een kopie van de database heeft alles. Noem voor KEYS_URL een ander bestand of een andere database.
fault-master-key = MASTER_KEY is geen hoofdsleutel: dat zijn 32 bytes in base64, 44 tekens met een = aan het eind. Haal de regel weg om de sleutel uit MASTER_KEY_FILE te gebruiken.
fault-master-key-file = MASTER_KEY_FILE is geen naam van een bestand.
fault-keys-none = Er zijn nog geen sleutels. De bot maakt ze bij de eerste start.
fault-keys-lost = De sleutels bij deze database zijn er niet. Zet het bestand of de database van KEYS_URL terug uit een kopie, of noem in KEYS_URL waar de sleutels nu liggen. Zonder die sleutels kan niemand meer lezen wat er geschreven is; de bot begint daarom niet met nieuwe.
fault-keys-of-another = De sleutels in KEYS_URL horen bij een andere database. Kijk of DATABASE_URL en KEYS_URL bij elkaar horen.
fault-keys-file-missing = De hoofdsleutel is er niet: het bestand { $file } bestaat niet. Zet het terug uit je kopie, of noem in MASTER_KEY_FILE waar het nu staat.
fault-keys-file-unreadable = Het bestand { $file } is niet als hoofdsleutel te lezen. Het bevat één regel met 44 tekens; zet het terug uit je kopie, of geef de gebruiker onder wie de bot draait leesrechten.
fault-keys-file-unwritable = Het bestand { $file } kan niet worden gemaakt. Geef de gebruiker onder wie de bot draait schrijfrechten op die map, of noem een ander bestand.
fault-keys-file-in-the-way = Er staat al een bestand { $file }. Verplaats het, of noem in MASTER_KEY_FILE een bestand dat nog niet bestaat: daar komt de nieuwe hoofdsleutel in.
fault-keys-open-to-others = Anderen op deze computer kunnen { $file } lezen. Sluit het af: chmod 600 { $file }
fault-keys-wrong = De hoofdsleutel past niet op de sleutels in KEYS_URL. Zet de sleutel terug die erbij hoort (in { $file }, of in MASTER_KEY), of de kopie van de sleutels die bij deze hoofdsleutel hoort.
fault-keys-given-old = De sleutel in MASTER_KEY past niet meer, die in { $file } wel. Haal MASTER_KEY uit de instellingen.
fault-keys-changed = Er is een andere hoofdsleutel gekomen terwijl de bot werkte. Start de bot opnieuw met de sleutel die nu past.
fault-keys-damaged = Niet alle sleutels zijn met deze hoofdsleutel te openen; het sleutelbestand is beschadigd. Zet de jongste kopie van de sleutels terug.
