"""English abbreviations by when a sentence may end with them; foreign text in other languages uses them too."""

from __future__ import annotations

from communique.languages.sentence_table import Ending, endings

TITLES = """
    Mr Mrs Ms Mx Messrs Dr Drs Prof Profs Rev Revd Fr Msgr Hon Pres Gov Sen Sens Rep Reps Amb Atty Supt Insp Mgr Treas
    Gen Lt Lieut Maj Col Capt Cmdr Cdr Brig Adm Sgt Cpl Pvt Cllr Ald Assoc Asst Mlle Mme Mt Mts Ft Acad Engr
    Ph Wm Chas Geo Jas Thos Robt Benj Herr Hr Sra Srta Sig Pte Sqn Wg Gp Adj Bde
"""
MIDDLE = "vs v viz cf approx ca c e.g i.e f.e eg ie resp incl excl aka a.k.a c/o w/o i.a q.v s.v op loc ibid et"
NUMBERED = """
    Fig Figs fig figs Eq Eqs eq eqs Vol Vols vol vols pp p para paras Chap Ch ch tel Tel ext Ext Ref Refs ref N° № Nr nr
    Exh Ser ser Apt apt Rm rm Fl Ste
"""
COUNTED = "no No NO nos Nos art Art arts Sec Secs sec secs rs Rs Pt Ver ver"
MONTHS = "Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec"
DAYS = "Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun"
COMPANIES = "inc ltd corp llc plc gmbh bros pty"
OPEN = """
    co cos st jr sr esq ave blvd bldg rd hwy pkwy pl sq dept depts div univ inst natl intl govt assn acad ed eds
    al max min est dist prov comm mfg mgmt eng sci med misc
    ph.d m.d b.a m.a b.s m.s b.sc m.sc d.sc dr.sc d.phil m.phil ll.b ll.m m.b.a ed.d d.d.s r.n c.p.a
    u.s u.k u.n e.u u.s.a u.s.s.r u.a.e d.c p.o a.d b.c b.c.e c.e s.a s.r.l s.p.a n.v b.v a.g k.g z.o.o n.y l.a
    Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Kan Ky Mass Mich Minn Miss Mont Neb Nev Okla Ore Pa Tenn Tex Va Vt Wis
    Wyo n.h n.j n.m n.c n.d r.i s.c s.d w.va b.c ont que
    hrs hr mins secs yr yrs mo wk ft lb lbs oz yd mi mph kg km cm mm
"""

ABBREVIATIONS = endings(
    {
        Ending.OPEN: (OPEN,),
        Ending.NEVER: (TITLES, MIDDLE),
        Ending.NUMBER: (NUMBERED,),
        Ending.WORD: (COUNTED, DAYS, COMPANIES),
        Ending.DATE: (MONTHS,),
        Ending.TIME: ("a.m p.m",),
        Ending.ALWAYS: ("etc",),
    }
)
UNITS = endings({Ending.WORD: ("ft lb lbs oz in yd mi mph hr hrs min mins sec secs kg km cm mm m g l ha yr yrs c",)})

OFFICERS = """
    CEO CFO CTO COO CIO President Chairman Chairwoman Chair Chief Vice Director Founder Co-founder General Executive
    Senior Managing Spokesman Spokeswoman Spokesperson Group Holding Holdings International Headquarters NYSE NASDAQ
    Nasdaq Technologies Technology
"""
SAINTS = """
    Petersburg Louis Paul Mary Andrew Andrews George Georges John John's Johns James
    Peter Peters Patrick Nicholas Michael Thomas Anne Ann Lucia Kitts Helena Helens
    Moritz Gallen Isaac Isaacs Polytechnic Catherine Catharines Bartholomew Stephen Stephens
    Augustine Albans Basil Sophia Mark Luke Matthew Lawrence Pancras Jude Vincent Martin
    Francis Gregory Germain Denis Tropez Cloud Clair Charles Croix Pölten Joseph Elizabeth Olaf Olav Vladimir
    Sergius Alexander Cyril Methodius Barbara Teresa Bernard Edward David Pete Kilda Leonards Ives Austell
"""
ZONES = """
    Moscow Beijing London Eastern Central Pacific Mountain Greenwich Local Standard Daylight Time EST EDT CST CDT MST
    MDT PST PDT GMT BST CET CEST EET EEST UTC MSK ET CT MT PT Monday Tuesday Wednesday Thursday Friday Saturday Sunday
    January February March April May June July August September October November December Mon Tue Wed Thu Fri Sat Sun
    Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec
"""
