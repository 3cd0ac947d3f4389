"""Which places lie in which: a capital may stand for its country, and a country for its part."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

_STATES = (
    "US-AL",
    "US-AZ",
    "US-AR",
    "US-CO",
    "US-CT",
    "US-DE",
    "US-ID",
    "US-IL",
    "US-IN",
    "US-IA",
    "US-KS",
    "US-KY",
    "US-LA",
    "US-MD",
    "US-MA",
    "US-MI",
    "US-MN",
    "US-MS",
    "US-MO",
    "US-MT",
    "US-NE",
    "US-NV",
    "US-NH",
    "US-NJ",
    "US-NM",
    "US-OH",
    "US-OK",
    "US-OR",
    "US-PA",
    "US-RI",
    "US-TN",
    "US-UT",
    "US-VT",
    "US-VA",
    "US-WI",
    "US-WY",
)

_PARTS = """
    CN: C-CAN C-SZX C-TSN C-CKG C-WUH C-CTU C-SIA C-HGH C-SZV C-WUX C-HFE C-TNA C-TAO C-DLC C-SHE C-HRB C-CGQ C-CSX
    CN: C-CGO C-KMG C-FOC C-XMN C-NNG C-HAK C-LHW C-URC C-LXA C-HET C-TYN C-SJW C-KHN C-KWE C-XNN C-INC C-NGB C-ZUH
    CN: C-DGG C-FUO C-WNZ C-LYA C-KWL C-SYX C-YNT C-WEH C-XUZ C-CZX C-DQA X-ANH X-FUJ X-GAN X-GZH X-HAI X-HEB X-HLJ
    CN: X-HEN X-HUB X-HUN X-JXI X-JIL X-LIA X-QIN X-SHN X-SHD X-SHX X-YUN X-ZHJ X-GXI X-NXI X-NMG
    RU: C-KZN C-SVX C-OVB C-GOJ C-VVO C-KHV C-IKT C-KJA C-TOF C-OMS C-SAM C-UFA C-PEE C-ROV C-AER C-KGD C-BQS C-CHE
    RU: C-KUF C-VOZ C-KRR C-TJM C-RTW C-YKS C-MMK C-ARH C-URS C-EGO C-BZK C-BAX C-KEJ C-HTA C-VDK C-VOS C-PLE R-TAT
    RU: R-BAS R-DAG R-CHN R-KAM R-SAK R-CRI R-BUR R-SIB R-PRI R-ALT
    TW: C-TPE | PT: C-LIS | CH: C-ZRH | NL: C-AMS C-HAG | DK: C-CPH | SE: C-STO | NO: C-OSL | FI: C-HEL | PL: C-WAW
    CZ: C-PRG | HU: C-BUD | RO: C-BUH | RS: C-BEG | GR: C-ATH | TR: C-ANK | IE: C-DUB | GB: C-EDI C-GLA
    DE: C-MUC C-FRA
    KZ: C-ALM C-BKN | UZ: C-TAS | KG: C-FRU | TJ: C-DYU | TM: C-ASB | AZ: C-BAK | AM: C-EVN | GE: C-TBS | MN: C-ULN
    KP: C-FNJ | MY: C-KUL | ID: C-JKT | PH: C-MNL | IN: C-BOM | PK: C-ISB | AF: C-KBL | IQ: C-BGW | SA: C-RUH
    AE: C-AUH C-DXB | QA: C-DOH | KE: C-NBO | ET: C-ADD | ZA: C-PRY C-JNB C-CPT | US: C-BOS C-CHI C-LAX C-SFO C-SEA
    CA: C-OTT C-TOR | MX: C-MEX | CU: C-HAV | BR: C-BSB C-SAO | AR: C-BUE | AU: C-CBR C-MEL | NZ: C-WLG
    JP: C-NGO C-OSA
"""

WITHIN: Final[Mapping[str, str]] = {
    **{
        part: whole.strip()
        for line in _PARTS.replace("|", "\n").splitlines()
        for whole, _, parts in (line.partition(":"),)
        for part in parts.split()
    },
    "C-PEK": "CN",
    "C-SHA": "CN",
    "C-NKG": "CN",
    "C-MOW": "RU",
    "C-LED": "RU",
    "C-LON": "GB",
    "C-PAR": "FR",
    "C-BER": "DE",
    "C-ROM": "IT",
    "C-MAD": "ES",
    "C-TYO": "JP",
    "C-SEL": "KR",
    "C-DEL": "IN",
    "C-GVA": "CH",
    "C-WAS": "US",
    "C-NYC": "US",
    "C-KBP": "UA",
    "C-VIE": "AT",
    "C-BRU": "BE",
    "C-IST": "TR",
    "C-CAI": "EG",
    "C-THR": "IR",
    "C-JER": "IL",
    "C-SYD": "AU",
    "C-HAN": "VN",
    "C-BKK": "TH",
    "C-ALA": "KZ",
    "C-MSQ": "BY",
    "C-RIO": "BR",
    "GB-ENG": "GB",
    "GB-SCT": "GB",
    "GB-WLS": "GB",
    "GB-NIR": "GB",
    **dict.fromkeys(_STATES, "US"),
    "US-CA": "US",
    "US-FL": "US",
    "US-TX": "US",
    "US-AK": "US",
    "US-HI": "US",
    "X-JS": "CN",
    "X-GD": "CN",
    "X-SC": "CN",
    "X-XJ": "CN",
    "X-XZ": "CN",
    "X-IND": "IN",
    "HK": "CN",
    "MO": "CN",
    "TW": "CN",
    "KP": "KR",
    "KR": "KP",
    "ZA": "EU-AF",
}
"""By the code of a place, that of the country around it."""
