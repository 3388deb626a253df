/**
 * Codes of the 63 provinces until 30/6/2025 by name, as the list of administrative units had them (Quyết định 124/2004/QĐ-TTg and its
 * changes). Each was kept by the province of 1/7/2025 that took the seat of one of them, or ended.
 */
export const formerProvinceCodes: Readonly<Record<string, string>> = {
  ...{ "Hà Nội": "01", "Hà Giang": "02", "Cao Bằng": "04", "Bắc Kạn": "06", "Tuyên Quang": "08", "Lào Cai": "10" },
  ...{ "Điện Biên": "11", "Lai Châu": "12", "Sơn La": "14", "Yên Bái": "15", "Hòa Bình": "17", "Thái Nguyên": "19" },
  ...{ "Lạng Sơn": "20", "Quảng Ninh": "22", "Bắc Giang": "24", "Phú Thọ": "25", "Vĩnh Phúc": "26", "Bắc Ninh": "27" },
  ...{ "Hải Dương": "30", "Hải Phòng": "31", "Hưng Yên": "33", "Thái Bình": "34", "Hà Nam": "35", "Nam Định": "36" },
  ...{ "Ninh Bình": "37", "Thanh Hóa": "38", "Nghệ An": "40", "Hà Tĩnh": "42", "Quảng Bình": "44", "Quảng Trị": "45" },
  ...{ Huế: "46", "Đà Nẵng": "48", "Quảng Nam": "49", "Quảng Ngãi": "51", "Bình Định": "52", "Phú Yên": "54" },
  ...{ "Khánh Hòa": "56", "Ninh Thuận": "58", "Bình Thuận": "60", "Kon Tum": "62", "Gia Lai": "64", "Đắk Lắk": "66" },
  ...{ "Đắk Nông": "67", "Lâm Đồng": "68", "Bình Phước": "70", "Tây Ninh": "72", "Bình Dương": "74", "Đồng Nai": "75" },
  ...{ "Bà Rịa - Vũng Tàu": "77", "Hồ Chí Minh": "79", "Long An": "80", "Tiền Giang": "82", "Bến Tre": "83" },
  ...{ "Trà Vinh": "84", "Vĩnh Long": "86", "Đồng Tháp": "87", "An Giang": "89", "Kiên Giang": "91", "Cần Thơ": "92" },
  ...{ "Hậu Giang": "93", "Sóc Trăng": "94", "Bạc Liêu": "95", "Cà Mau": "96" },
};
