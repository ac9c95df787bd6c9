package name

// nicknames are rows of given names that one person may carry: the full form and its short and kindred forms.
const nicknames = `
alexander alex alec alek sandy sasha aleksandr alexandr oleksandr alexandre alejandro aleksander alessandro aleksandar alexandros aliaksandr
alexandra alex sasha sandra aleksandra oleksandra
alexei alex alexey aleksei aleksey oleksiy alyosha
andrew andy drew andrei andrey andriy andreas
anthony tony antonio antony
anna ann annie anya hanna
anne annie ann
benjamin ben benny
bernard bernie
catherine cathy kate katie katherine kathryn katya kitty ekaterina yekaterina kateryna kathleen
charles charlie chuck chas carlos
christopher chris topher
christina chris tina christine
daniel dan danny daniil
david dave davy
deborah deb debbie debra
dmitry dima dmitri dmitriy dmytro dimitri dzmitry
donald don donnie
douglas doug
edward ed eddie ted ned eduard
elizabeth liz lizzie beth betsy betty eliza lisa elisabeth
elena olena yelena helen helena lena alena
eugene gene yevgeny evgeny yevhen evgeniy yevgeni
francis frank francisco
franklin frank
frederick fred freddy
gabriel gabe
george georgi georgy yuri jorge
gerald gerry jerry
geoffrey geoff jeff jeffrey
gregory greg grigory hryhoriy
henry hank harry hal
hillary hilary
ivan vanya
jacob jake
james jim jimmy jamie jem
janet jan
jennifer jen jenny
jeremy jerry
jessica jess
john jack johnny jon
jonathan jon jonny
joseph joe joey jose josef yosef
joshua josh
judith judy
kenneth ken kenny
lawrence larry laurence
leonard len leo lenny
leonid lyonya
louis lou lewis
margaret maggie meg peggy marge rita
martin marty
matthew matt
maximilian max
mikhail misha mykhailo michael mikhael mihail mihails
michael mike mick mickey
mohammed mohamed mohammad muhammad muhammed mohamad mehmet mahomed mohamud
nathaniel nate nathan
nicholas nick nicky nicolas
nikolai kolya mykola nikolay
olga olha
osama usama
pamela pam
patricia pat patty tricia
patrick pat paddy
pavel pavlo pasha paul
peter pete petro pyotr petr
philip phil
raymond ray
rebecca becky
richard rick dick rich ricky
robert bob rob bobby robbie
ronald ron ronnie
samuel sam sammy
samantha sam
sergei sergey serhiy serge serhii siarhei sergiy serguei
stephen steve steven stephan stepan
susan sue susie suzy
sultan soltan
svyatoslav slava
tatiana tanya tetiana tatyana
theodore ted teddy theo
thomas tom tommy
timothy tim timmy
valery valeriy valerii
victor vic viktor
viktoria vika victoria
vincent vince
vladimir volodymyr vlad wladimir vova volodya uladzimir vladymyr
vladislav vlad vladyslav
walter walt wally
william bill will billy willie liam
yulia julia yuliya iuliia
zachary zach zack
`
