/**
 * Pieces that guessers try first, without marks and spaces: words of leaked lists, rows of the keyboard, Vietnamese favourites, words
 * of this trade. Longer ones come before those they hold.
 */
export const commonPieces: readonly string[] = [
  ...["password", "passw0rd", "p4ssword", "matkhau", "mk", "administrator", "admin", "quantrivien", "quantri", "root", "user"],
  ...[
    "qwertyuiop",
    "qwerty",
    "asdfghjkl",
    "asdfgh",
    "asdf",
    "zxcvbnm",
    "zxcvbn",
    "1q2w3e4r5t",
    "1q2w3e4r",
    "1q2w3e",
    "1qaz2wsx3edc",
  ],
  ...["1qaz2wsx", "qazwsxedc", "qazwsx", "q1w2e3r4", "abcdefghijkl", "abcdefgh", "abcdef", "abcd", "abc", "letmein", "welcome"],
  ...["iloveyou", "dragon", "monkey", "football", "sunshine", "princess", "superman", "login", "secret", "changeme", "default"],
  ...["anhyeuem", "emyeuanh", "yeuem", "anhem", "toiyeu", "giadinh", "hanhphuc", "maimai", "khongbiet", "khongco", "maiyeu"],
  ...["vietnam", "hanoi", "saigon", "hochiminh", "danang", "haiphong", "cantho", "khanhhoa", "haugiang", "daklak", "tinh"],
  ...["opensipas", "sipas", "parindex", "hailong", "khaosat", "caicach", "hanhchinh", "sonoivu", "phongnoivu", "noivu", "ubnd"],
  ...["vanphong", "uybannhandan", "uyban", "test", "demo", "temp", "tam"],
];
