/// Words that say nothing of a record's subject, by language.
enum StopWords {
    /// The languages in which a word is a stop word, as a set of `RecordLanguage.mask` bits.
    static func mask(_ word: String) -> UInt8 { masks[word] ?? 0 }

    private static let masks: [String: UInt8] = {
        var masks: [String: UInt8] = [:]
        for (language, words) in lists {
            for word in words.split(separator: " ") { masks[String(word), default: 0] |= language.mask }
        }
        return masks
    }()

    private static let lists: [(RecordLanguage, String)] = [
        (
            .english,
            """
            a about above after again against all also am an and any are as at be because been before being below between \
            both but by can cannot could did do does doing down during each etc few for from further had has have having \
            he her here hers him his how i if in into is it its itself just let like may me might more most must my no nor \
            not now of off on once only or other our ours out over own per s same shall she should so some such t than that \
            the their theirs them then there these they this those through to too under until up upon us use used uses \
            using very via was we were what when where which while who whom why will with within without would yes yet \
            you your
            """
        ),
        (
            .french,
            """
            a ai au aucun aussi autre aux avec avoir ce cela ces cet cette ceux chaque comme dans de des deux doit donc dont \
            du elle elles en entre est et être eu fait faire il ils je la le les leur leurs lors lui mais même mes moins mon \
            ne nos notre nous on ont ou où par parce pas peu peut plus pour pouvoir qu quand que quel quelle qui sa sans se \
            ses si soit son sont sous sur ta tous tout toute toutes très tu un une vers vos votre vous y à ça étaient était
            """
        ),
        (
            .german,
            """
            aber alle allem allen aller alles als also am an andere anderen auch auf aus bei beim bis bzw da damit dann das \
            dass daß dem den denn der des die dies diese diesem diesen dieser dieses doch durch ein eine einem einen einer \
            eines er es etwas für gegen haben hat hatte hier ich ihr ihre im in indem ins ist jede jeder jedes kann kein \
            keine können könnte man mehr mit muss müssen nach nicht noch nur ob oder ohne sehr sein seine sich sie sind so \
            soll sollen sollte sowie über um und uns unser unter vom von vor war waren was weil wenn werden wie wir wird \
            wurde wurden zu zum zur zwischen
            """
        ),
        (
            .spanish,
            """
            a al algo algunos ante antes como con cual cuando de del desde donde durante e el ella ellos en entre era es \
            esa ese eso esta está están este esto estos fue ha hace hacia han hasta hay la las le les lo los más me mi muy \
            ni no nos nosotros nuestra nuestro o otra otro otros para pero poco por porque puede que qué quien se sea según \
            ser si sí sin sobre son su sus también tanto te tiene tienen todo todos tu un una uno unos y ya yo
            """
        ),
        (
            .portuguese,
            """
            a ao aos aquela aquele as até com como da das de dela dele delas deles depois do dos e ela ele elas eles em \
            entre era essa esse esta está este eu foi foram há isso isto já lhe mais mas me mesmo meu minha muito na nas não \
            nem no nos nossa nosso num numa o os ou para pela pelas pelo pelos pode por porque qual quando que quem se sem \
            ser será seu seus só sua suas são também te tem têm ter um uma umas uns você à às é
            """
        ),
        (
            .dutch,
            """
            aan al alle als altijd andere ben bij daar dan dat de deze die dit doch doen door dus een eens en er ge geen \
            geweest haar had heb hebben heeft hem het hier hij hoe hun iemand iets ik in is ja je kan kunnen maar me meer \
            men met mij mijn moet moeten na naar niet niets nog nu of om omdat onder ons ook op over reeds te tegen toch \
            toen tot u uit uw van veel voor want waren was wat we wel werd wezen wie wij wil worden wordt zal ze zelf zich \
            zij zijn zo zonder zou
            """
        ),
        (
            .italian,
            """
            a ad agli ai al alla alle allo anche che chi ci come con contro cui da dagli dai dal dalla dalle degli dei del \
            della delle dello di dove e è ed era essere fra gli ha hai hanno ho i il in io la le lei lo loro lui ma mi mia \
            molto ne nei nel nella nelle no noi non nostra nostro o ogni per perché più può quale quando quella quello \
            questa queste questi questo se sei senza si sia sono sta su sua sue sui sul sulla suo tra tutti tutto un una uno \
            vi voi
            """
        ),
    ]
}
