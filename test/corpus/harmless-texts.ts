/** Texts of customers and developers that hold no markup, though many look a little like it; each must stay as typed. */
export const HARMLESS_TEXTS: readonly string[] = String.raw`
a < b and c > d
<3
I <3 this shop
</3 my parcel is lost
if (x<y)
if (x<y) return x;
if (x < y && y > z) stop()
if (x<y && y>z) stop()
a<b && c>d
a<b and c>d
a<b || b>c
Jane <jane@example.com>
Jane Doe <jane.doe+orders@mail.example.co.uk>
"Doe, Jane" <jane@example.com>, "Roe" <roe@example.org>
From: <noreply@example.com>
Tom & Jerry
R&D, Q&A, AT&T
List<String>
List<Object>
Promise<Set<string> | undefined>
Readonly<A>
Set<T>
Option<Map<K, V>>
<path> and <text> and <file name>
Map<String, Integer>
Map<String, List<Integer>>
HashMap<String, Vec<u8>>
Promise<void>
Array<number>
vector<int> v;
std::vector<std::string> names;
std::map<int, double> prices;
#include <stdio.h>
#include <vector>
Foo<T extends object>
Result<T, E>
const f = <T,>(x: T) => x
x => x * 2
(a, b) => a < b ? a : b
for (int i=0; i<n; i++) sum += i;
for (i = 0; i < n; i++) { a[i] = 0; }
while (low <= high) mid = (low + high) >> 1;
1 << 4 == 16
x >>= 2
cout << "hello" << endl;
cin >> name;
a <- 5
x <- c(1, 2, 3)
a <=> b
5 <= x <= 10
0 < x < 1
0<x<1
p<0.05
p < 0.001, n = 42
n<10
temperature <20 degrees
temperature >30 degrees
weight <5kg ships free
orders >50 EUR are free, <50 EUR cost 4.90
<5 items left
> quoted from your mail
>> quoted twice
>>> print("hi")
-> this way
<- that way
<-- look here
--> and there
<--> both ways
<=====>
<>
<> means not equal
a <> b
a != b
>.<
>_<
<(^_^)>
(>'-')> <('-'<)
:> and :<
<o/
\o> <o/
:-> :-<
:'<
>:(
¯\_(ツ)_/¯
ʕ•ᴥ•ʔ
¿Dónde está mi pedido?
Wo ist meine Bestellung? Größe 42 passt nicht.
Où est ma commande n° 12 345 ?
Kje je moje naročilo? Čevlji so premajhni.
Где мой заказ?
我的订单在哪里？
注文はどこですか？
내 주문은 어디에 있나요?
أين طلبي؟
איפה ההזמנה שלי?
मेरा ऑर्डर कहाँ है?
คำสั่งซื้อของฉันอยู่ที่ไหน
Πού είναι η παραγγελία μου;
Đơn hàng của tôi đâu?
👍🏽 thanks! 👨‍👩‍👧‍👦
🏳️‍🌈 nice
🏴󠁧󠁢󠁥󠁮󠁧󠁿 England
“quoted” – with dash… and ‘single’
50 % off?! Really?
100% sure
5' 11"
6" pipe
it's Jane's order
He said "where is it?"
user_name@example.com
https://example.com/a?b=1&c=2#d
see http://example.com/?q=a%20b&x=<y
<https://example.com/orders/17>
<https://example.com/?a=1&b=2>
<mailto:jane@example.com>
<tel:+3861234567>
Please reply to <support@example.com> or call 080 12 34
order <order number> please
Hello <your name>, how are you
use <order id> and <email> to log in
<insert date here>
press <Enter> to go on
press <Ctrl>+<C>
Press <Esc>, then <F5>
<unknown> sent me a mail
<no subject>
<none of the above>
<edited>
<sarcasm>great service</sarcasm>
<rant>this is slow</rant>
<grin>
~~~<
<<<
>>>
<<EOF
cat <<EOF > file.txt
cat file.txt | sort > out.txt
sort <in.txt >out.txt
mysql shop <dump.sql
grep -c foo < bar.log
2>&1
ls > /dev/null 2>&1
diff <(sort a) <(sort b)
git log --format='%h <%ae>'
SELECT * FROM orders WHERE total < 50 AND total > 10;
SELECT * FROM t WHERE a <> 1 AND b <= 2
WHERE x<y AND y>z
{{ name }} and {% if a < b %}
$a < $b
if [ $a -lt $b ]; then
a && b || c
a & b | c ^ d
x = y & 0xff
fn foo<T>(x: T) -> T
impl<T> From<T> for Foo<T>
Option<&str>
Box<dyn Error>
Vec<(i32, i32)>
let v: Vec<_> = x.collect::<Vec<_>>();
interface Foo<K extends string, V>
type X = Record<string, unknown>
useState<number>(0)
Dictionary<int, string>
IEnumerable<Order>
Task<IActionResult>
Optional<User> user
Class<?> c
List<? extends Foo>
List<?>
Comparator<? super T>
a?b:c
a ? b : c
f(x)<g(x)
f[x]<g[x] && h>0
x<y>z
x<y
y>x
x<-1
x<+1
x<.5
x<$y
x<_y
x<(y)
x<"y"
price<100€
age<18?
size<M or size>XL
1<2>0
3<4 and 5>2
(a<b)
[a<b]
{a<b}
a<b
n<p
i<s
code: i<length; j>0
i<n;i++
\frac{a}{b} < 1
E=mc^2
x=1
a=b=c
a == b
a === b
key=value&other=2
onclick is an event
onerror=retry
I set style=bold and it failed
javascript: is a scheme
javascript:alert(1)
alert(1)
the word script has six letters
&lt;b&gt; is how you write it
&amp; stays &amp;
&nbsp;
&#60;
&copy 2024
AT&T; &
\x3cscript\x3e
%3Cscript%3E
\u003cscript\u003e
[link](https://example.com)
**bold** and _italic_ and ~~gone~~
# heading
- item
1. first
| a | b |
> quote
use \`a < b\` here
use \`if (x<y) { z>w }\` here
\`const x = 1 < 2\`
\`\`\`js
if (a<b) { c>d }
\`\`\`
\`npm i\` then \`npm start\`
\`List<String>\` in Java
\`\`a \` b\`\`
\`
\`\`
a \` b
C:\Users\jane\orders.csv
/home/jane/orders.csv
D<E
A<B
Foo<Bar>
Foo<Bar, Baz>
Foo<Bar<Baz>>
<Foo>
<foo/>
<foo bar>
<?>
<!>
what is this <!!!>
`
  .replaceAll('\\`', '`')
  .split('\n')
  .filter((line) => line !== '')
  .concat([
    'two\nlines',
    'two\r\nlines',
    'a\ttab',
    ' leading and trailing ',
    'ends with <',
    'ends with </',
    'ends with <a',
    'if (a<b) {\n  return c>d;\n}',
    'x<y\ny>x',
    '```ts\nfunction f<T>(x: T[]): T | undefined {\n  return x.length < 1 ? undefined : x[0];\n}\n```',
    '```sh\nsort <in.txt >out.txt\n```',
    'My code: for(i=0;i<n;i++) if(a[i]>b) b=a[i];',
    'Dear team,\n\nmy order <4711> has not arrived.\n\nJane <jane@example.com>',
  ]);
